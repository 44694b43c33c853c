export { Badge } from './Badge.tsx';
export type { BadgeProps, Tone } from './Badge.tsx';
export { Button } from './Button.tsx';
export type { ButtonKind, ButtonProps } from './Button.tsx';
export { byFinger } from './byFinger.ts';
export { classes } from './classes.ts';
export { ContextMenu } from './ContextMenu.tsx';
export type { ContextMenuProps } from './ContextMenu.tsx';
export { Confirm, Dialog } from './Dialog.tsx';
export type { ConfirmProps, DialogProps } from './Dialog.tsx';
export { EmptyState } from './EmptyState.tsx';
export type { EmptyStateProps } from './EmptyState.tsx';
export { Field } from './Field.tsx';
export type { FieldIds, FieldProps } from './Field.tsx';
export { fontFaces } from './fontFaces.ts';
export type { FontFace } from './fontFaces.ts';
export { IconButton } from './IconButton.tsx';
export type { IconButtonProps } from './IconButton.tsx';
export {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  ArrowDown,
  ArrowLeftRight,
  ArrowRight,
  ArrowUp,
  AuxiliaryIcon,
  ChartLine,
  Check,
  ChevronDown,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  CircleHelp,
  ClipboardPaste,
  Clock,
  Columns3,
  CloudIcon,
  Command,
  Copy,
  Download,
  Ellipsis,
  Eye,
  EyeOff,
  FileDown,
  FileJson,
  FilePlus2,
  FlowIcon,
  FolderOpen,
  Ghost,
  Hand,
  Image,
  Info,
  Keyboard,
  Layers,
  ListPlus,
  LinkIcon,
  LoaderCircle,
  Logo,
  Maximize,
  Minus,
  Monitor,
  Moon,
  MousePointer2,
  NoteIcon,
  PanelBottomClose,
  PanelBottomOpen,
  PanelRight,
  Pencil,
  Pause,
  Pin,
  Play,
  Plus,
  Redo2,
  RefreshCw,
  RotateCcw,
  Save,
  Scissors,
  Search,
  Settings2,
  SlidersHorizontal,
  Spline,
  Square,
  SquareDashed,
  StockIcon,
  Sun,
  Table2,
  Trash2,
  TriangleAlert,
  Undo2,
  Upload,
  WandSparkles,
  X,
} from './icons.ts';
export type { SymbolProps } from './icons.ts';
export { Kbd } from './Kbd.tsx';
export { isAnythingOpen } from './layer.ts';
export { Menu } from './Menu.tsx';
export type { MenuProps } from './Menu.tsx';
export { MenuBar } from './MenuBar.tsx';
export type { MenuBarProps } from './MenuBar.tsx';
export type { MenuEntry, MenuItem, SubMenu } from './menuItems.ts';
export { Notices } from './Notices.tsx';
export { NumberField } from './NumberField.tsx';
export type { NumberFieldProps, NumberReading } from './NumberField.tsx';
export { Panel, Section } from './Panel.tsx';
export type { PanelProps, SectionProps } from './Panel.tsx';
export { Popover } from './Popover.tsx';
export type { PopoverProps } from './Popover.tsx';
export { SegmentedControl } from './SegmentedControl.tsx';
export type { Segment, SegmentedControlProps } from './SegmentedControl.tsx';
export { Select } from './Select.tsx';
export type { SelectOption, SelectProps } from './Select.tsx';
export { Slider } from './Slider.tsx';
export type { SliderProps } from './Slider.tsx';
export { Switch } from './Switch.tsx';
export type { SwitchProps } from './Switch.tsx';
export { Tabs } from './Tabs.tsx';
export type { Tab, TabsProps } from './Tabs.tsx';
export { TextField } from './TextField.tsx';
export type { TextFieldProps } from './TextField.tsx';
export { TextArea, TextInput } from './TextInput.tsx';
export type { TextAreaProps, TextInputProps } from './TextInput.tsx';
export { Tooltip, TooltipProvider } from './Tooltip.tsx';
export type { TooltipProps, TooltipSide } from './Tooltip.tsx';
export { VisuallyHidden } from './VisuallyHidden.tsx';
