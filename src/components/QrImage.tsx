import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { qrPicture } from './qrPicture'
import { spokenImage } from './spoken'
import './QrImage.scss'

interface QrImageProps {
  /** What the code holds. */
  text: string
  /** What it is, for who cannot see it. */
  label: string
}

/** A QR code as wide as its place allows, up to 320 px (520 px on a wide screen, for a projector). */
export function QrImage({ text, label }: QrImageProps) {
  const picture = useMemo(() => qrPicture(text), [text])
  return (
    <View className="kit-qr">
      <View className="kit-qr-square">
        <Image className="kit-qr-image" src={picture} mode="aspectFit" {...spokenImage(label)} />
      </View>
    </View>
  )
}
