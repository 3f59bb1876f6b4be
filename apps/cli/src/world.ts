/** What the command line has of the world around it; a test gives it another. */
export interface World {
  readonly env: NodeJS.ProcessEnv;
  /** The clone: where `.lianxi` is looked for. */
  readonly root: string;
  /** Prints a line of the answer. */
  readonly say: (line: string) => void;
  /** Prints a line beside the answer: refusals, progress with `--json`. */
  readonly remark: (line: string) => void;
  /** Writes a line over the one written before, and an empty one over nothing; absent where there is no terminal. */
  readonly redraw?: ((line: string) => void) | undefined;
  /** Asks whoever sits there, without showing what is typed where it is hidden; absent where nobody does. */
  readonly ask?: ((question: string, hidden?: boolean) => Promise<string>) | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly pause: (milliseconds: number) => Promise<void>;
}
