/** The door of what the address bar offers. */
export { enteredAddress, type SuggestionMarkup, suggestionsFor } from './suggestions';
