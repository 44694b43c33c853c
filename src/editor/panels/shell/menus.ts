import { words } from '#core/words';
import type { ActionId } from '#editor/actions';
import type { MenuEntry } from '#editor/ui';
import type { BarMenuId } from './bar.ts';
import { offer } from './offer.tsx';

const { groups } = words.actions;

const lines = (...ids: readonly (ActionId | 'line')[]): MenuEntry[] => ids.map((id) => (id === 'line' ? 'line' : offer(id)));

/** What can be taken out: pictures, numbers, the model. */
export function exportEntries(): MenuEntry[] {
  return lines('exportPng', 'exportSvg', 'exportChart', 'line', 'exportCsv', 'exportResults', 'line', 'saveFile', 'exportXmile');
}

/** The views of a model: other ways to look at the same variables. */
function viewEntries(): MenuEntry[] {
  return lines('newCausalView', 'newStockFlowView', 'duplicateView', 'line', 'renameView', 'deleteView', 'line', 'nextView', 'previousView');
}

/** What a press on the diagram draws, and what is drawn from something selected. */
function drawEntries(): MenuEntry[] {
  return lines(
    'toolSelect', 'toolHand', 'line', 'toolStock', 'toolFlow', 'toolAuxiliary', 'toolLink', 'toolNote', 'toolFrame', 'toolSketch', 'line',
    'linkTo', 'flowTo', 'startElsewhere', 'endElsewhere', 'line', 'ghost', 'original', 'frameAround',
  );
}

/** Where things stand, how they look, what links say. */
function arrangeEntries(): MenuEntry[] {
  const { looks } = words.screen.bar;
  return [
    ...lines('tidy', 'pin', 'line', 'foldFrame', 'takeOut', 'line', 'makePart', 'inlinePart', 'usePart', 'expandPart', 'openPart', 'leavePart', 'line'),
    { id: 'kinds', label: groups.kinds, items: lines('makeStock', 'makeFlow', 'makeAuxiliary', 'makeLookup') },
    { id: 'pipes', label: groups.pipes, items: lines('pipeStraight', 'line', 'pipeAbove', 'pipeBelow', 'pipeLeft', 'pipeRight') },
    { id: 'move', label: words.screen.bar.move, items: lines('moveLeft', 'moveRight', 'moveUp', 'moveDown', 'line', 'boxLarger', 'boxSmaller') },
    { id: 'align', label: words.canvas.menu.align, items: lines('alignLeft', 'alignCentre', 'alignRight', 'line', 'alignTop', 'alignMiddle', 'alignBottom', 'line', 'distributeAcross', 'distributeDown') },
    'line',
    {
      id: 'links',
      label: groups.links,
      items: lines(
        'linkPositive', 'linkNegative', 'linkUnsigned', 'line', 'linkDelay', 'linkAssociation', 'linkUse', 'line', 'linkWeak', 'linkNormal', 'linkStrong', 'linkLate', 'line',
        'linkReverse', 'linkFlip', 'linkStraight', 'linkBendLeft', 'linkBendRight',
      ),
    },
    { id: 'tint', label: looks.tint, items: lines('tintNone', 'line', 'tintGrey', 'tintRed', 'tintAmber', 'tintGreen', 'tintTeal', 'tintBlue', 'tintViolet', 'tintPink') },
    { id: 'name', label: looks.name, items: lines('nameAuto', 'nameTop', 'nameBottom', 'nameLeft', 'nameRight', 'line', 'nameSmall', 'nameNormal', 'nameLarge') },
  ];
}

/** The views, what shows of the model and of the page around it. */
function shownEntries(): MenuEntry[] {
  const themes = { id: 'theme', label: words.screen.themes.label, items: lines('themeSystem', 'themeLight', 'themeDark') };
  return [
    ...lines('fit', 'fitSelection', 'focus', 'zoomIn', 'zoomOut', 'zoomReset', 'line', 'showChart', 'showTable', 'showLoops', 'nextLoop', 'previousLoop', 'nameLoop', 'renumberLoops', 'line', 'togglePanels', 'nextRegion', 'previousRegion', 'line'),
    { id: 'views', label: groups.views, items: viewEntries() },
    { id: 'show', label: words.screen.bar.show, items: lines('prefSingleKeys', 'prefLetters', 'prefSparklines', 'prefTanks', 'prefMinimap', 'prefHints') },
    themes,
  ];
}

function fileEntries(): MenuEntry[] {
  return [
    ...lines('open', 'openFile', 'line', 'newStockFlow', 'newCausalLoop', 'line', 'copyModel', 'renameModel', 'line', 'saveFile', 'exportXmile'),
    { id: 'export', label: words.screen.bar.export, items: exportEntries() },
  ];
}

function editEntries(): MenuEntry[] {
  return [
    ...lines(
      'undo', 'redo', 'line', 'cut', 'copy', 'paste', 'duplicate', 'line', 'renameElement', 'details', 'addTag', 'colourAtLimit', 'delete', 'hide', 'show', 'line',
      'selectAll', 'find', 'typeList', 'line',
    ),
    { id: 'draw', label: groups.tools, items: drawEntries() },
    ...lines('line', 'preferences'),
  ];
}

/** What each menu of the bar holds, with every action as it stands now. */
export const barEntries: Readonly<Record<BarMenuId, () => readonly MenuEntry[]>> = {
  file: fileEntries,
  edit: editEntries,
  view: shownEntries,
  arrange: arrangeEntries,
  model: () => lines('settings', 'stopRun', 'line', 'dimensions', 'splitSegments', 'line', 'playDiagram', 'accumulates', 'interview', 'suggest', 'suggestAll', 'confirm', 'confirmAll'),
  help: () => lines('palette', 'keyboard', 'line', 'about'),
};
