import type { Element, GeneralComponent, NativeNode } from 'glass-easel'
import { elementsOf, send } from './view'
import type { Hands } from './wx/device'

interface Cameras {
  /** Starts what has come into view, or refuses it. */
  look(page: GeneralComponent): void
  /** Holds a code before the camera of the page. @throws where none runs in code mode */
  show(page: GeneralComponent, text: string): void
}

/** The `<camera>` of a page as WeChat runs it: it says that it has started, or why not, then every code it sees. */
export function createCameras(hands: Hands): Cameras {
  const known = new WeakSet<Element>()
  const running = new WeakSet<Element>()
  const camerasOf = (page: GeneralComponent) =>
    [...elementsOf(page)].filter((each) => (each as NativeNode).is === 'camera')
  const look = (page: GeneralComponent) => {
    for (const camera of camerasOf(page)) {
      if (known.has(camera)) continue
      known.add(camera)
      if (hands.cameraSilent) continue
      const words = hands.refused.get('camera')
      if (words !== undefined) send(camera, 'error', { errMsg: `insertCamera:fail ${words}` })
      else {
        running.add(camera)
        send(camera, 'initdone', { maxZoom: 10 })
      }
    }
  }
  return {
    look,
    show: (page, text) => {
      look(page)
      const camera = camerasOf(page).find((each) => running.has(each))
      if (camera?.getAttribute('mode') !== 'scanCode') throw new Error('no camera looks for codes here')
      send(camera, 'scancode', { type: 'QR_CODE', result: text, charSet: 'utf-8' })
    },
  }
}
