import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { scanCamera, type CameraScan } from '../platform/scan.h5'
import { spoken } from './spoken'
import './Scanner.scss'

export interface ScannerProps {
  /** Every code seen; the same one may come many times a second. */
  onText: (text: string) => void
  /** A sentence for the person: no camera, or no leave to use it. */
  onError: (text: string) => void
  /** Sees, but tells nothing, while an answer is on its way. */
  paused?: boolean
  /** Raised to open it once more where each scan is an act of its own (weapp); a camera that stays open takes no notice. */
  again?: number
  /** For one person after another: the camera stays where the phone has one, and leaves room for what came of each. */
  stays?: boolean
}

/** The camera's picture with a frame. */
export function Scanner(props: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const now = useRef(props)
  useEffect(() => {
    now.current = props
  })
  useEffect(() => {
    let scan: CameraScan | undefined
    let gone = false
    if (!video.current) return
    scanCamera(video.current, (text) => !now.current.paused && now.current.onText(text)).then(
      (started) => {
        scan = started
        if (gone) started.stop()
      },
      () => now.current.onError('没有打开相机，请在浏览器里允许使用相机，或请书记现场确认。'),
    )
    return () => {
      gone = true
      scan?.stop()
    }
  }, [])
  return (
    <View
      className={props.stays ? 'kit-scanner kit-scanner-stays' : 'kit-scanner'}
      {...spoken({ role: 'img', label: '相机画面，请对准二维码' })}
    >
      <video ref={video} className="kit-scanner-video" muted />
      <View className="kit-scanner-frame" />
    </View>
  )
}
