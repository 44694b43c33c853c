import type { Vocabulary } from './completion.ts';
import type { EditorPort } from './editor.ts';

/** What a port needs of the field as it stands now. */
export interface PortSource {
  readonly text: string;
  readonly description: string;
  readonly vocabulary: Vocabulary;
  readonly onChange: (text: string) => void;
  readonly onPlace: (at: number) => void;
  readonly onDone: () => void;
  readonly onRevert: () => void;
  readonly onReturn: (finished: boolean) => void;
  readonly onFocus: (focused: boolean) => void;
}

/** What the editor asks and tells. Escape brings back the text that stood there when the field got the keyboard; once more, it leaves. */
export function portTo(now: () => PortSource): EditorPort {
  let before = now().text;
  return {
    vocabulary: () => now().vocabulary,
    description: () => now().description,
    onChange: (text) => now().onChange(text),
    onPlace: (at) => now().onPlace(at),
    onFocus: () => {
      before = now().text;
      now().onFocus(true);
    },
    onDone: () => {
      before = now().text;
      now().onDone();
      now().onReturn(true);
    },
    onRevert: () => {
      if (now().text === before) now().onReturn(false);
      else now().onRevert();
    },
    onBlur: () => {
      now().onDone();
      now().onFocus(false);
    },
  };
}
