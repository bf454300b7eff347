import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import type { PageParams } from '../../platform/navigate'
import { openPage } from '../../platform/navigate'
import './reminder.scss'

interface OnwardProps {
  children: string
  path: string
  params?: PageParams
  label?: string
}

/** A quiet way to all of it, at the right of a card's title. */
export const Onward = ({ children, path, params, label }: OnwardProps) => (
  <View className="reminder-onward">
    <Button kind="quiet" small label={label} onClick={() => void openPage(path, params)}>
      {`${children} ›`}
    </Button>
  </View>
)
