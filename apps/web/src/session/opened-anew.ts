/** Begins anew at the first page, since somebody else has signed in: nothing stays on screen that another saw, and the address has it told why. */
export function openAnew(): void {
  location.assign('/?opened=anew');
}

/** Whether this is the page that was begun so. */
export const isOpenedAnew = (): boolean => new URLSearchParams(location.search).get('opened') === 'anew';
