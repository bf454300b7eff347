export { openPage as openWindow, goBack as closeWindow } from './navigate'
