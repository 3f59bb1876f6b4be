/** A React page that asks for what its address names (`?ask=/api/v1/…`), all at once, and lists each item of the answers with a button: the least that could show the same. */
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const asked = new URLSearchParams(location.search).getAll('ask');

/** What an item says in words and figures. */
const saidBy = (item) => Object.values(item).filter((value) => typeof value === 'string' || typeof value === 'number').join(' · ');

function Hello() {
  const [items, setItems] = useState([]);
  const [opened, open] = useState();
  useEffect(() => {
    void Promise.all(asked.map(async (address) => (await fetch(address)).json()))
      .then((answers) => { setItems(answers.flatMap((answer) => answer.items ?? [answer])); });
  }, []);
  return createElement('main', null,
    createElement('h1', null, 'hello'),
    items.length > 0 && createElement('ul', null, items.map((item, place) => createElement('li', { key: place },
      createElement('p', null, saidBy(item)),
      createElement('button', { type: 'button', onClick: () => { open(place); } }, opened === place ? 'opened' : 'open')))));
}

createRoot(document.getElementById('page')).render(createElement(Hello));
