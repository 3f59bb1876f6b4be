import type { MouseEvent } from 'react';

/** The second click of a double click answers nothing that the first has asked: it was made before anybody read it. */
export function oneClick(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
