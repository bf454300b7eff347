/** What the browser believes; a call may still find out otherwise. */
export const isOnline = () => (typeof navigator === 'undefined' ? true : navigator.onLine !== false)

/** Tells of every change until the returned function is called. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const up = () => listener(true)
  const down = () => listener(false)
  window.addEventListener('online', up)
  window.addEventListener('offline', down)
  return () => {
    window.removeEventListener('online', up)
    window.removeEventListener('offline', down)
  }
}
