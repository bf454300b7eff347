import { goBack, openPage, pageUrl, type PageParams } from './navigate'

/** Opens a page in a window of its own, to be moved to another screen; over this one where the browser opens none. */
export function openWindow(path: string, params: PageParams): void {
  const [here] = window.location.href.split('#')
  if (!window.open(`${here}#${pageUrl(path, params)}`, path)) void openPage(path, params)
}
/** Closes the window that was opened so; goes back where the page stands over another. */
export const closeWindow = (): void => (window.opener ? window.close() : goBack())
