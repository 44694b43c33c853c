import { words } from '#core/words';
import type { ActionId } from '#editor/actions';
import type { MenuEntry, SubMenu } from '#editor/ui';
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
    ...lines('tidy', 'pin', 'line', 'foldFrame', 'takeOut', 'line'),
    { id: 'kinds', label: groups.kinds, items: lines('makeStock', 'makeFlow', 'makeAuxiliary', 'makeLookup') },
    { id: 'pipes', label: groups.pipes, items: lines('pipeStraight', 'line', 'pipeAbove', 'pipeBelow', 'pipeLeft', 'pipeRight') },
    { id: 'move', label: words.screen.bar.move, items: lines('moveLeft', 'moveRight', 'moveUp', 'moveDown', 'line', 'boxLarger', 'boxSmaller') },
    ...lines('line', 'alignLeft', 'alignCentre', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom', 'line', 'distributeAcross', 'distributeDown', 'line'),
    {
      id: 'links',
      label: groups.links,
      items: lines(
        'linkPositive', 'linkNegative', 'linkUnsigned', 'line', 'linkDelay', 'linkAssociation', 'linkUse', 'line', 'linkWeak', 'linkNormal', 'linkStrong', 'line',
        'linkReverse', 'linkFlip', 'linkStraight', 'linkBendLeft', 'linkBendRight',
      ),
    },
    { id: 'tint', label: looks.tint, items: lines('tintNone', 'line', 'tintGrey', 'tintRed', 'tintAmber', 'tintGreen', 'tintTeal', 'tintBlue', 'tintViolet', 'tintPink') },
    { id: 'name', label: looks.name, items: lines('nameAuto', 'nameTop', 'nameBottom', 'nameLeft', 'nameRight', 'line', 'nameSmall', 'nameNormal', 'nameLarge') },
  ];
}

/** The menus of the bar, with every action as it stands now. */
export function barMenus(): SubMenu[] {
  const themes = { id: 'theme', label: words.screen.themes.label, items: lines('themeSystem', 'themeLight', 'themeDark') };
  const out = { id: 'export', label: words.screen.bar.export, items: exportEntries() };
  return [
    {
      id: 'file',
      label: groups.file,
      items: [
        ...lines('open', 'openFile', 'line', 'newStockFlow', 'newCausalLoop', 'line', 'copyModel', 'renameModel', 'line', 'saveFile', 'exportXmile'),
        out,
      ],
    },
    {
      id: 'edit',
      label: groups.edit,
      items: [
        ...lines(
          'undo', 'redo', 'line', 'cut', 'copy', 'paste', 'duplicate', 'line', 'renameElement', 'details', 'addTag', 'delete', 'hide', 'show', 'line',
          'selectAll', 'find', 'typeList', 'line',
        ),
        { id: 'draw', label: groups.tools, items: drawEntries() },
        ...lines('line', 'preferences'),
      ],
    },
    {
      id: 'view',
      label: groups.view,
      items: [
        ...lines('fit', 'fitSelection', 'focus', 'zoomIn', 'zoomOut', 'zoomReset', 'line', 'showChart', 'showTable', 'togglePanels', 'nextRegion', 'previousRegion', 'line'),
        { id: 'views', label: groups.views, items: viewEntries() },
        { id: 'show', label: words.screen.bar.show, items: lines('prefSingleKeys', 'prefLetters', 'prefSparklines', 'prefTanks', 'prefMinimap', 'prefHints') },
        themes,
      ],
    },
    { id: 'arrange', label: groups.arrange, items: arrangeEntries() },
    { id: 'model', label: groups.model, items: lines('settings', 'stopRun', 'line', 'suggest', 'suggestAll', 'confirm', 'confirmAll') },
    { id: 'help', label: groups.help, items: lines('palette', 'keyboard', 'line', 'about') },
  ];
}
