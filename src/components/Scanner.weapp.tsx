import { Camera, View } from '@tarojs/components'
import { useCallback, useEffect, useRef, useState } from 'react'
import { openSettings, refusalOf, whyClosed, type Refusal } from '../platform/permitted'
import { scanOnce } from '../platform/scan.weapp'
import { ActionBar } from './ActionBar'
import { Button } from './Button'
import { Notice } from './Notice'
import type { ScannerProps } from './Scanner.h5'
import { spoken } from './spoken'
import './Scanner.scss'

export type { ScannerProps } from './Scanner.h5'

/** WeChat's own scanner for one scan; for one after another the camera in the page, and WeChat's scanner where there is none. */
export function Scanner(props: ScannerProps) {
  return props.stays ? <StandingCamera {...props} /> : <OneAtATime {...props} atOnce />
}

function useLatest<Value>(value: Value) {
  const now = useRef(value)
  useEffect(() => {
    now.current = value
  })
  return now
}

/** Opens WeChat's own scanner on demand, and, where it is all there is, at once and after each scan that went well. */
function OneAtATime({ atOnce, ...props }: ScannerProps & { atOnce?: boolean }) {
  const now = useLatest(props)
  const scan = useCallback(() => {
    void scanOnce().then((text) => text !== undefined && now.current.onText(text))
  }, [now])
  useEffect(() => {
    if (atOnce) scan()
  }, [scan, atOnce, props.again])
  return (
    <View className="kit-scanner-again">
      <Button onClick={scan} loading={props.paused}>
        {atOnce ? '再扫一次' : '用微信扫一扫'}
      </Button>
    </View>
  )
}

/** A phone starts its camera in less; what is older or a PC says nothing at all. */
const startsWithinMs = 4_000

function StandingCamera(props: ScannerProps) {
  const now = useLatest(props)
  const [refusal, setRefusal] = useState<Refusal>()
  const [started, setStarted] = useState(false)
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), startsWithinMs)
    return () => clearTimeout(timer)
  }, [])
  if (refusal) return <NoCamera {...props} refusal={refusal} onAgain={() => setRefusal(undefined)} />
  return (
    <>
      <View className="kit-scanner kit-scanner-stays" {...spoken({ role: 'img', label: '相机画面，请对准二维码' })}>
        <Camera
          className="kit-scanner-video"
          mode="scanCode"
          devicePosition="back"
          flash="off"
          onInitDone={() => setStarted(true)}
          onScanCode={({ detail }) => !now.current.paused && now.current.onText(String(detail.result))}
          onError={({ detail }) => setRefusal(refusalOf(String((detail as { errMsg?: unknown } | undefined)?.errMsg)))}
        />
        <View className="kit-scanner-frame" />
      </View>
      {waited && !started && <OneAtATime {...props} />}
    </>
  )
}

function NoCamera({ refusal, onAgain, ...props }: ScannerProps & { refusal: Refusal; onAgain: () => void }) {
  return (
    <>
      <Notice tone="amber">{`${whyClosed('相机', refusal)}可以用微信扫一扫，也可以逐个点名或显示会议码。`}</Notice>
      <OneAtATime {...props} />
      <ActionBar>
        {refusal !== 'broken' && (
          <Button small onClick={() => void openSettings('相机', refusal).then(onAgain)}>
            去设置里打开相机
          </Button>
        )}
        <Button small onClick={onAgain}>
          再打开相机
        </Button>
      </ActionBar>
    </>
  )
}
