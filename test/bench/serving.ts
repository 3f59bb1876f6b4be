/** Tells the bench that this process serves, and where; it does not outlive the bench. */
export function serving(url = ''): void {
  process.once('disconnect', () => { process.exit(0); });
  process.send?.({ url });
}
