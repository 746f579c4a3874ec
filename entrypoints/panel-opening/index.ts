/** In the panel's document, before its own script. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginOpening } from '../sidepanel/early-opening';

export default defineUnlistedScript(beginOpening);
