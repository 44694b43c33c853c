import { compile, type Program } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import type { LoopModel } from './loopModels.ts';

/** Numbers by name. */
type Numbers = Readonly<Record<string, number>>;

/** How scores are told, as the vectors name it. */
export interface VectorConvention {
  readonly attribution: 'current' | 'previous';
  readonly label: 'end' | 'start';
  readonly flow: '2023' | '2020';
}

/** A model whose loops are known, see `test/models/README.md`. */
export interface VectorModel extends LoopModel {
  readonly series: readonly {
    readonly cite: string;
    readonly convention: VectorConvention;
    readonly at: readonly { readonly t: number; readonly rel?: Numbers; readonly score?: Numbers; readonly link?: Numbers; readonly values?: Numbers }[];
    readonly tol: number;
    readonly sig?: number;
  }[];
  readonly closed_form?: 'logistic_net' | 'logistic_two_flows' | 'bass';
  readonly golden_percent?: Readonly<Record<string, readonly number[]>>;
  readonly events?: readonly { readonly type: 'shift'; readonly frm: string; readonly to: string; readonly when?: string; readonly t?: number }[];
  readonly phases?: readonly { readonly cite: string; readonly convention: VectorConvention; readonly spans: readonly (readonly [loop: string, from: number, to: number])[] }[];
  readonly facts?: readonly { readonly id: string; readonly var?: string; readonly points?: readonly (readonly [number, number])[]; readonly tol?: readonly [number, number] }[];
  readonly macro?: {
    readonly hidden: readonly string[];
    readonly link: readonly [string, string];
    readonly at: readonly { readonly t: number; readonly composite: number; readonly trimmed_score: number; readonly trimmed_share: number }[];
  };
}

/** A table of link scores for one change. */
export interface VectorLinks {
  readonly id: string;
  readonly eqn?: string;
  readonly prev: Numbers;
  readonly cur: Numbers;
  readonly previous?: Numbers;
  readonly current?: Numbers;
  readonly mean?: Numbers;
  readonly flow2020?: Numbers;
  readonly flow2023?: Numbers;
  readonly tol: number;
}

/** The program of a document that has one. */
export function programOf(document: ModelDocument): Program {
  const { program, diagnostics } = compile(document);
  if (!program) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return program;
}
