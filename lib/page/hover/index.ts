/** The door to what the reader does: pointer, finger and keys, and what opens and closes for them. */
export { isEditing } from './attention';
export { Interaction } from './interaction';
export { Keyboard } from './keyboard';
