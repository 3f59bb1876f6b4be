/** Whether the window is a phone's, where lines come first and choices open. */
export const isPhone = (): boolean => matchMedia('(max-width: 48rem)').matches;
