/** The door to marks: which mentions are marked, and their painting. */
export { chooseMarks, type Mark } from './marks';
export { NO_MARKS, Painter, type PreparedMarks } from './paint';
