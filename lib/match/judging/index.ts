export { createReading } from './reading';
