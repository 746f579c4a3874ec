export { createInstaller, type InstallResult, type LexiconFormat } from './install';
