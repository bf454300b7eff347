import { View } from '@tarojs/components'
import { createContext, useContext, useEffect, type CSSProperties, type ReactNode } from 'react'
import { useDisplay } from '../platform/display'
import { Layers } from '../platform/layers'
import type { ShownProblem } from '../platform/errors'
import { goBack } from '../platform/navigate'
import type { KeptWords } from '../platform/outbox'
import { usePulledDown } from '../platform/pageLife'
import { enterUnlessConfirmed } from '../platform/session'
import { showTabBar } from '../platform/tabBar'
import { useWide } from '../platform/viewport'
import { Button } from './Button'
import { KeptNotice } from './KeptNotice'
import { LimitScope } from './limit'
import { ProblemScope } from './problem'
import { SideBar } from './SideBar'
import { useBack } from './useBack'
import { useSideNav } from './sideNav'
import { spoken } from './spoken'
import './Page.scss'

interface PageProps {
  /** A sentence that says what is the case (今天有一场主题党日), not a module's name. */
  title?: string
  /** The small line over the title: day, branch. */
  lead?: string
  /** The small line under the title. */
  note?: string
  /** A refusal of the form that this page is: its field shows it, or it stands above them all. */
  problem?: ShownProblem
  /** A form whose words are on the phone until it is sent. */
  kept?: KeptWords
  /** Chips or a segmented choice under the title. */
  filters?: ReactNode
  children?: ReactNode
  /** The one main act and at most one beside it: at the thumb on a phone, top right on a wide screen. */
  acts?: ReactNode
  /** Everything in the middle, for a page with one thing on it. */
  centred?: boolean
}

interface Inside {
  /** Leaves the view in front for the one before it; undefined for the first, which leaves with the page. */
  leave: (() => void) | undefined
}
/** Set where a page is one view of a `PageOfViews`. */
const InsideContext = createContext<Inside | undefined>(undefined)

/**
 * Every page's frame: title, body, acts, and the side bar on wide screens. Carries the person's type size. Within a
 * `PageOfViews` it is one view of that page, and brings only what is its own.
 */
export function Page(props: PageProps) {
  const inside = useContext(InsideContext)
  if (inside) return <Parts {...props} leave={inside.leave} />
  return (
    <Frame centred={props.centred}>
      <Parts {...props} leave={undefined} />
    </Frame>
  )
}

interface PageOfViewsProps extends Inside {
  /** What stands over every view and stays in sight. */
  top: ReactNode
  /** The view in front: a `Page`, or several side by side on a wide screen. */
  children: ReactNode
}

/** One page of several views, of which one is in front; what is over the page lies over them all. */
export function PageOfViews({ top, leave, children }: PageOfViewsProps) {
  return (
    <Frame>
      <View className="kit-page-top">{top}</View>
      <InsideContext.Provider value={{ leave }}>{children}</InsideContext.Provider>
    </Frame>
  )
}

/** The way back of a view to the one before it, or of a page that stands alone. */
export const useLeave = (): (() => void) => useContext(InsideContext)?.leave ?? goBack

function Frame({ centred, children }: { centred?: boolean | undefined; children: ReactNode }) {
  const { large, scale } = useDisplay()
  const wide = useWide()
  const sideNav = useSideNav()
  const sided = wide && sideNav.items.length > 0
  useEffect(() => showTabBar(!sided), [sided])
  // Beside what the page asks itself; where it asks nothing, the pull ends at once.
  usePulledDown(enterUnlessConfirmed)
  const classes = ['kit-page', large && 'largeFont', sided && 'kit-page-sided', centred && 'kit-page-centred']
  return (
    <Layers>
      <LimitScope>
        <View className={classes.filter(Boolean).join(' ')} style={{ '--scale': String(scale) } as CSSProperties}>
          {sided && <SideBar {...sideNav} />}
          <View className="kit-page-main" {...spoken({ role: 'main' })}>
            {children}
          </View>
        </View>
      </LimitScope>
    </Layers>
  )
}

function Parts({ title, lead, note, problem, kept, filters, children, acts, leave }: PageProps & Inside) {
  const wide = useWide()
  const pageBack = useBack()
  const back = leave ?? pageBack
  return (
    <>
      <View className="kit-page-head">
        {wide && back && (
          <View className="kit-page-back">
            <Button kind="quiet" onClick={back}>
              ‹ 返回
            </Button>
          </View>
        )}
        {lead && <View className="kit-page-lead">{lead}</View>}
        {title && (
          <View className="kit-page-title" {...spoken({ role: 'heading', level: 1 })}>
            {title}
          </View>
        )}
        {note && <View className="kit-page-lead">{note}</View>}
        {filters && <View className="kit-page-filters">{filters}</View>}
      </View>
      <View className="kit-page-body">
        <ProblemScope problem={problem}>
          {kept && <KeptNotice kept={kept} />}
          {children}
        </ProblemScope>
      </View>
      {acts && <View className="kit-page-acts">{acts}</View>}
    </>
  )
}
