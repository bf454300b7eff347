import { View } from '@tarojs/components'
import { useCallback, useEffect, useRef } from 'react'
import { scanOnce } from '../platform/scan.weapp'
import { Button } from './Button'
import type { ScannerProps } from './Scanner.h5'
import './Scanner.scss'

export type { ScannerProps } from './Scanner.h5'

/** Opens WeChat's own scanner at once, and again on demand. */
export function Scanner(props: ScannerProps) {
  const now = useRef(props)
  useEffect(() => {
    now.current = props
  })
  const scan = useCallback(() => {
    void scanOnce().then((text) => text !== undefined && now.current.onText(text))
  }, [])
  useEffect(scan, [scan, props.again])
  return (
    <View className="kit-scanner-again">
      <Button onClick={scan} loading={props.paused}>
        再扫一次
      </Button>
    </View>
  )
}
