export { createLastRead, type LastRead, noteNews } from './last-read';
