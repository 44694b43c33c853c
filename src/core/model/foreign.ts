/** Text kept for an importer's own format: what could not be mapped, by the importer's own key. */
export type Foreign = Record<string, unknown>;
