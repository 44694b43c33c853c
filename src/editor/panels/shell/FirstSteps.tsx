import { words } from '#core/words';
import { getCanvas, openDialog, setTool, useDocument, useSelection, type Tool } from '#editor/store';
import { AuxiliaryIcon, Button, FolderOpen, StockIcon } from '#editor/ui';
import './first.css';

/** What to do with a blank sheet: three ways to begin, gone with the first thing drawn. */
export function FirstSteps() {
  const { model, view, tool } = useSelection((workbench) => ({ model: workbench.model, view: workbench.view, tool: workbench.tool }));
  const blank = useDocument((document) => Object.keys(document.models[model]?.views[view]?.elements ?? {}).length === 0);
  const { first } = words.app;
  if (!blank || !(tool === 'select' || tool === 'stock' || tool === 'auxiliary')) return null;
  return (
    <div className="lw-first">
      <Button kind={tool === 'stock' ? 'primary' : 'plain'} icon={<StockIcon size={16} />} onClick={() => take('stock')}>
        {first.stock}
      </Button>
      <Button kind={tool === 'auxiliary' ? 'primary' : 'plain'} icon={<AuxiliaryIcon size={16} />} onClick={() => take('auxiliary')}>
        {first.variable}
      </Button>
      <Button icon={<FolderOpen size={15} />} onClick={() => openDialog('gallery')}>
        {first.gallery}
      </Button>
    </div>
  );
}

function take(tool: Tool): void {
  setTool(tool);
  getCanvas()?.focus();
}
