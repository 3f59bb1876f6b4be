/** Ends what `global-setup` started. */
export default async function stopTestServers(): Promise<void> {
  await globalThis.lianxiTestServers?.stop();
}
