/** The door to marks: which mentions are marked, and their painting. */
export { chooseMarks, type Mark } from './marks';
export { Painter } from './paint';
