/** Why data is no valid document: where (`models.main.variables.v3.equation`) and what is wrong there, in plain words. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}
