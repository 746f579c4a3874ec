export { createInstaller, type Installer, type InstallResult, type LexiconFormat } from './install';
