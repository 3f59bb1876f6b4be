import { v5 as nameId } from 'uuid';

const taskNamespace = '0f4c0c5e-5b0a-5f3e-8a52-9a1d2c5b7e11';

/** The id of a programme's task: UUIDv5 of programme and measure, so that everybody can work it out. */
export function taskId(programme: string, measure: number): string {
  return nameId(`${programme}/${measure}`, taskNamespace);
}
