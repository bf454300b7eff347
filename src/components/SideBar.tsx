import { View } from '@tarojs/components'
import { currentPath, openPage } from '../platform/navigate'
import type { SideNav } from './sideNav'
import { behind, spoken } from './spoken'
import './SideBar.scss'

/** The way round the app on a wide screen. The entry whose page is open, or holds the open page, is marked. */
export function SideBar({ title, items, footer, footerLink, covered }: SideNav & { covered: boolean }) {
  const here = currentPath()
  return (
    <View className="kit-side" {...spoken({ role: 'navigation', label: title })} {...behind(covered)}>
      <View className="kit-side-title">{title}</View>
      {items.map(({ key, text, url, holds = [], count }) => {
        const on = url.replace(/^\//, '').split('?')[0] === here || holds.some((folder) => here.startsWith(folder))
        return (
          <View
            key={key}
            className={on ? 'kit-side-item kit-side-on' : 'kit-side-item'}
            onClick={() => openPage(url)}
            {...spoken({ role: 'link', label: count ? `${text}，${count} 件` : text, current: on })}
          >
            <View>{text}</View>
            {count ? <View className="kit-side-count">{count}</View> : null}
          </View>
        )
      })}
      {(footer || footerLink) && (
        <View className="kit-side-foot">
          {footer && <View>{footer}</View>}
          {footerLink && (
            <View
              className="kit-side-foot-link"
              onClick={() => openPage(footerLink.url)}
              {...spoken({ role: 'link', label: footerLink.text })}
            >
              {footer ? `· ${footerLink.text}` : footerLink.text}
            </View>
          )}
        </View>
      )}
    </View>
  )
}
