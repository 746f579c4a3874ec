export { createCapitalStretches } from './capitals';
export { chooseLongest, type Stretch, stretchHolding } from './choose-longest';
export { hasNameEdges } from './edges';
export { CAUTION, findNames, type Hit } from './find-names';
