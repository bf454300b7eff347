import { startAgain } from '../../platform/navigate'
import { routes } from '../../platform/routes'

let wanted: string | undefined

/** The page a stranger asked for, to go there once they are let in. */
export const storeWanted = (url: string) => {
  wanted = url
}

/** Through the door: to the page first asked for, or home. */
export function goOn(): void {
  const url = wanted ?? routes.home
  wanted = undefined
  void startAgain(url)
}
