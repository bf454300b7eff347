/** Reads QR codes from a camera's picture until stopped. */
export interface CameraScan {
  stop(): void
}

const everyMs = 120
// Wide enough for a 31-character code across a hall's screen, small enough for a slow phone.
const frameWidth = 640

/**
 * Starts the rear camera into `video` and tells every code it sees (the same one again and again).
 * @throws the browser's own error when there is no camera or no leave to use it
 */
export async function scanCamera(video: HTMLVideoElement, onText: (text: string) => void): Promise<CameraScan> {
  const [{ default: readQr }, stream] = await Promise.all([
    import(/* webpackChunkName: "jsqr" */ 'jsqr'),
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }),
  ])
  video.srcObject = stream
  video.setAttribute('playsinline', 'true')
  await video.play()
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  const timer = setInterval(() => {
    if (!pen || video.videoWidth === 0) return
    canvas.width = Math.min(frameWidth, video.videoWidth)
    canvas.height = Math.round((canvas.width / video.videoWidth) * video.videoHeight)
    pen.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height)
    const found = readQr(data, width, height, { inversionAttempts: 'dontInvert' })
    if (found?.data) onText(found.data)
  }, everyMs)
  return {
    stop() {
      clearInterval(timer)
      stream.getTracks().forEach((track) => track.stop())
      video.srcObject = null
    },
  }
}
