import { Element, EmptyBackendContext } from 'glass-easel'
import type { GeneralBackendContext } from 'glass-easel'
import type { Root } from 'glass-easel-miniprogram-adapter'
import type { Chrome, ScreenEvent } from './screen/ops'
import { send } from './view'
import type { Develop } from './wx/canvas'
import { blankPicture } from './wx/canvas'

/** Where one page is shown. */
export interface Surface {
  readonly page: number
  release(): void
}

/** What stands between the logic and a person: nothing but the framework's own tree, or a browser with pixels. */
export interface Front {
  readonly context: GeneralBackendContext
  attach(path: string, root: Root): Surface
  tap(element: Element): Promise<void>
  /** Puts these words in place of what stands in a field. */
  type(element: Element, words: string): Promise<void>
  /** Presses a tab or the arrow back, by its name; false when the front draws none. */
  press(name: string): Promise<boolean>
  /** Shows what has changed; whether anything has, or was done by the person meanwhile. */
  show(page: number, chrome: () => Chrome): Promise<boolean>
  toast(words: string, ms: number): void
  readonly develop: Develop
  /** Who is told of what the person does. */
  listen(hear: (event: ScreenEvent, element: Element | undefined) => void): void
}

/** No screen at all: events are sent straight to the framework's elements. */
export function noScreen(): Front {
  return {
    context: new EmptyBackendContext(),
    attach: (_path, root) => {
      Element.pretendAttached(root.getComponent())
      return { page: 0, release: () => root.release() }
    },
    tap: async (element) => {
      for (const event of ['touchstart', 'touchend', 'tap']) send(element, event)
    },
    type: async (element, value) => send(element, 'input', { value, cursor: value.length }),
    press: async () => false,
    show: async () => false,
    toast: () => {},
    develop: async (painting) => blankPicture(painting),
    listen: () => {},
  }
}
