/** A React page of one word: the least that a page of this toolchain can weigh. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('page')).render(createElement('p', null, 'hello'));
