import { Image, View } from '@tarojs/components'
import { previewPhotos } from '../platform/previewPhotos'
import { Field } from './Field'
import { spoken, spokenImage } from './spoken'
import './PhotoStrip.scss'

export interface StripPhoto {
  id: string
  /** Undefined while it cannot be shown; `mark` then says why. */
  url: string | undefined
  /** What a press shows in full; `url` if not said. */
  fullUrl?: string
  /** A few words over it: 正在上传, 未通过内容检查. */
  mark?: string
}

interface PhotoStripProps {
  label?: string
  photos: readonly StripPhoto[]
  max?: number
  /** Left out where photos are only shown. */
  onAdd?: () => void
  onRemove?: (id: string) => void
  hint?: string
  error?: string
  at?: string
  disabled?: boolean
}

/** Photos in a row that wraps; the last place adds one. */
export function PhotoStrip({
  label = '照片',
  photos,
  max = 9,
  onAdd,
  onRemove,
  hint,
  error,
  at,
  disabled,
}: PhotoStripProps) {
  const urls = photos.flatMap(({ url, fullUrl }) => fullUrl ?? url ?? [])
  return (
    <Field label={label} required={onAdd ? false : undefined} hint={hint} error={error} at={at}>
      <View className="kit-photos">
        {photos.map((photo, at) => (
          <View key={photo.id} className="kit-photo">
            <Picture photo={photo} name={`${label}第 ${at + 1} 张`} onPress={(url) => previewPhotos(urls, url)} />
            {onRemove && !disabled && (
              <View
                className="kit-photo-remove"
                onClick={() => onRemove(photo.id)}
                {...spoken({ role: 'button', label: `移除第 ${at + 1} 张` })}
              >
                ×
              </View>
            )}
          </View>
        ))}
        {onAdd && !disabled && photos.length < max && (
          <View
            className="kit-photo kit-photo-add"
            hoverClass="kit-photo-pressed"
            onClick={onAdd}
            {...spoken({ role: 'button', label: `添加${label}` })}
          >
            ＋
          </View>
        )}
      </View>
    </Field>
  )
}

function Picture({ photo, name, onPress }: { photo: StripPhoto; name: string; onPress: (url: string) => void }) {
  const { url, mark } = photo
  const full = photo.fullUrl ?? url
  const label = mark ? `${name}，${mark}` : name
  return (
    <View
      className="kit-photo-picture"
      onClick={() => full && onPress(full)}
      {...spoken(full ? { role: 'button', label: `看${label}` } : { role: 'img', label })}
    >
      {url && <Image className="kit-photo-image" src={url} mode="aspectFill" {...spokenImage('')} />}
      {(mark || !url) && <View className="kit-photo-mark">{mark ?? '联网后可看'}</View>}
    </View>
  )
}
