import type { ModelDocument } from './types.ts';

/**
 * A change a user can make: mutates a document (in the editor an immer draft) and returns what the caller may need
 * next, such as the id it made. The same commands serve the screen, the terminal and the tests. A command keeps
 * every invariant of the document by itself and ignores arguments that point at nothing.
 */
export type Command<Args, Result = void> = (document: ModelDocument, args: Args) => Result;
