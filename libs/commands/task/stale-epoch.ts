/** A run that no longer owns the task's time tried to carry out a step: it has to wait until it is told. Not retryable. */
export class StaleEpoch extends Error {
  constructor(readonly task: string, readonly epoch: number, readonly current: number) {
    super(`Epoch ${epoch} of task ${task} is over: the current one is ${current}`);
    this.name = 'StaleEpoch';
  }
}
