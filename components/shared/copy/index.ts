/** The door of copying: the menu for anything that can be cited, and selections that bring their citation along. */
export { CopyMenu } from './CopyMenu';
export type { Citable } from './citable';
export { CopyOffer, useCopyOffer } from './offer';
export { copyWithCitations, useCitable } from './selection';
