/** Waits for a condition; fails when it does not come true in time. What throws is not true yet. */
export async function eventually(condition: () => Promise<boolean>, withinMs = 20_000): Promise<void> {
  for (const end = Date.now() + withinMs; !await condition().catch(() => false);) {
    if (Date.now() > end) throw new Error(`What was waited for did not happen: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
