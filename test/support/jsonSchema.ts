import { documentSchema, type Fields } from '#core/model';

/** A JSON Schema, as much of it as ours uses. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** A schema of the program's own, with what it says beside the order of fields. */
type Rule = Fields & {
  readonly options?: readonly (Fields | string)[];
  readonly pipe?: readonly { readonly type: string; readonly requirement?: number }[];
};

/** The JSON Schema of the file, made from the schema that the program checks files with. */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Loopwell model, format 1',
    description: 'A causal loop or stock-and-flow model: NAME.loopwell.json. Keys of dictionaries are ids; unknown fields are kept.',
    ...translated(documentSchema as unknown as Rule),
  };
}

function translated(rule: Rule): JsonSchema {
  if (rule.wrapped) return withNull(rule.type, translated(rule.wrapped));
  if (rule.entry) return rule.entry.type === 'unknown' ? { type: 'object' } : { type: 'object', additionalProperties: translated(rule.entry) };
  if (rule.entries) return object(rule.entries);
  switch (rule.type) {
    case 'string':
    case 'boolean':
      return { type: rule.type };
    case 'number':
      return number(rule);
    case 'literal':
      return { const: rule.literal };
    case 'picklist':
      return { enum: rule.options ?? [] };
    case 'array':
      return { type: 'array', items: translated(rule.item as Rule) };
    case 'variant':
      return { anyOf: (rule.options ?? []).map((option) => translated(option as Rule)) };
    case 'lazy':
      return either(rule);
    default:
      throw new Error(`No translation of ${rule.type}`);
  }
}

const withNull = (type: string, inner: JsonSchema): JsonSchema => (type === 'nullable' ? { anyOf: [inner, { type: 'null' }] } : inner);

function object(entries: NonNullable<Rule['entries']>): JsonSchema {
  const properties = Object.fromEntries(Object.entries(entries).map(([key, field]) => [key, translated(field as Rule)]));
  const required = Object.keys(entries).filter((key) => entries[key]?.type !== 'optional');
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}

/** Limits are actions after the first link of a pipe. */
function number({ pipe = [] }: Rule): JsonSchema {
  const limit = (type: string) => pipe.find((action) => action.type === type)?.requirement;
  const [minimum, exclusiveMinimum, exclusiveMaximum] = [limit('min_value'), limit('gt_value'), limit('lt_value')];
  return {
    type: pipe.some(({ type }) => type === 'safe_integer') ? 'integer' : 'number',
    ...(minimum === undefined ? {} : { minimum }),
    ...(exclusiveMinimum === undefined ? {} : { exclusiveMinimum }),
    ...(exclusiveMaximum === undefined ? {} : { exclusiveMaximum }),
  };
}

/** A rule that depends on the input's type: what it says of each type, once. */
function either(rule: Rule): JsonSchema {
  const answers = ['', 0, [], {}].map((sample) => translated(rule.getter?.(sample) as Rule));
  const unlike = new Map(answers.map((answer) => [JSON.stringify(answer), answer]));
  return { anyOf: [...unlike.values()] };
}

/** Whether data fits a JSON Schema, by the words of draft 2020-12 that ours uses. */
export function fits(data: unknown, schema: JsonSchema): boolean {
  if (schema.anyOf && !schema.anyOf.some((one) => fits(data, one))) return false;
  if ('const' in schema && data !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(data)) return false;
  if (schema.type && typeOf(data) !== schema.type && !(schema.type === 'number' && typeOf(data) === 'integer')) return false;
  if (typeof data === 'number') return inLimits(data, schema);
  if (Array.isArray(data)) return data.every((item) => fits(item, schema.items ?? {}));
  if (typeof data !== 'object' || data === null) return true;
  const entries = Object.entries(data);
  return (
    (schema.required ?? []).every((key) => Object.hasOwn(data, key)) &&
    entries.every(([key, value]) => fits(value, schema.properties?.[key] ?? schema.additionalProperties ?? {}))
  );
}

function typeOf(data: unknown): string {
  if (data === null) return 'null';
  if (Array.isArray(data)) return 'array';
  return Number.isInteger(data) ? 'integer' : typeof data;
}

function inLimits(data: number, { minimum = -Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity }: JsonSchema): boolean {
  return data >= minimum && data > exclusiveMinimum && data < exclusiveMaximum;
}
