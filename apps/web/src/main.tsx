import { createRoot } from 'react-dom/client';
import { App } from './shell/app';
import './look/look.css';

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no place for the page');
createRoot(place).render(<App />);
