import { View } from '@tarojs/components'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react'
import { useDisplay } from '../platform/display'
import { Layers, useLayer } from '../platform/layers'
import { useLeaveWarning } from '../platform/leaving'
import type { ShownProblem } from '../platform/errors'
import type { KeptWords } from '../platform/outbox'
import { goBack, hasBack } from '../platform/navigate'
import { usePulledDown } from '../platform/pageLife'
import { enterUnlessConfirmed } from '../platform/session'
import { showTabBar } from '../platform/tabBar'
import { confirm } from '../platform/tell'
import { useWide } from '../platform/viewport'
import { Button } from './Button'
import { CoverPlace, CoverScope, useCovered } from './covers'
import { KeptNotice } from './KeptNotice'
import { LimitScope } from './limit'
import { ProblemScope } from './problem'
import { SideBar } from './SideBar'
import { useBack } from './useBack'
import { useSideNav } from './sideNav'
import { behind, spoken } from './spoken'
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
  /** Its words stay on no phone: leaving asks first. */
  unkept?: boolean
  /** Chips or a segmented choice under the title. */
  filters?: ReactNode
  children?: ReactNode
  /** The one main act and at most one beside it: at the thumb on a phone, top right on a wide screen. */
  acts?: ReactNode
  /** Everything in the middle, for a page with one thing on it. */
  centred?: boolean
  /** Faces a room, not whoever holds it: its body is the whole window, with no head, no margins and no side bar. */
  whole?: boolean
}

interface Inside {
  /** Leaves the view in front for the one before it; undefined for the first, which leaves with the page. */
  leave: (() => void) | undefined
}
/** What can be done with a record that lies beside its list. */
interface Beside {
  onClose: () => void
  onWhole: () => void
}
/** Set where a page is one view of a `PageOfViews`. */
const InsideContext = createContext<Inside | undefined>(undefined)
const BesideContext = createContext<Beside | undefined>(undefined)

/**
 * Every page's frame: title, body, acts, and the side bar on wide screens. Carries the person's type size. Within a
 * `PageOfViews` it is one view of that page, and brings only what is its own.
 */
export function Page({ unkept = false, ...props }: PageProps) {
  const inside = useContext(InsideContext)
  const [written, setWritten] = useState(false)
  if (inside) return <Parts {...props} leave={inside.leave} />
  return (
    <Frame centred={props.centred} whole={props.whole} onWritten={setWritten}>
      {unkept && <Unkept written={written} />}
      <Parts {...props} leave={undefined} />
    </Frame>
  )
}

interface PageOfViewsProps extends Inside {
  /** What stands over every view and stays in sight. */
  top?: ReactNode
  /** The view in front: a `Page`, or several side by side on a wide screen. */
  children: ReactNode
}

/** One page of several views, of which one is in front; what is over the page lies over them all. */
export function PageOfViews({ top, leave, children }: PageOfViewsProps) {
  const beside = useContext(BesideContext)
  const views = (
    <>
      {top && <View className="kit-page-top">{top}</View>}
      <InsideContext.Provider value={{ leave: leave ?? beside?.onClose }}>{children}</InsideContext.Provider>
    </>
  )
  return beside ? views : <Frame>{views}</Frame>
}

/** A page, or one of views, as a part of the page whose list it lies beside: it is left by closing it, or taken whole. */
export function PageBeside({ onClose, onWhole, children }: Beside & { children: ReactNode }) {
  return (
    <BesideContext.Provider value={{ onClose, onWhole }}>
      <InsideContext.Provider value={{ leave: onClose }}>
        <View className="kit-page-ways">
          <Button kind="quiet" small onClick={onWhole}>
            整页打开
          </Button>
          <Button kind="quiet" small label="关闭右边的记录" onClick={onClose}>
            关闭
          </Button>
        </View>
        {children}
      </InsideContext.Provider>
    </BesideContext.Provider>
  )
}

/** The way back of a view to the one before it, or of a page that stands alone. */
export const useLeave = (): (() => void) => useContext(InsideContext)?.leave ?? goBack

/** Words that would be lost are asked for before the page goes, whichever way the person leaves it. */
function Unkept({ written }: { written: boolean }) {
  const [givenUp, setGivenUp] = useState(false)
  const asks = written && !givenUp
  useLeaveWarning(asks)
  // Once neither the layer nor the warning stands in its way.
  useEffect(() => {
    if (givenUp) goBack()
  }, [givenUp])
  return asks ? <Asking onGiveUp={() => setGivenUp(true)} /> : null
}

function Asking({ onGiveUp }: { onGiveUp: () => void }) {
  const newest = useRef(onGiveUp)
  useEffect(() => {
    newest.current = onGiveUp
  })
  useLayer(
    useCallback(async (byKey) => {
      // Esc closes what lies over a page, and never a page.
      const question = { title: '不写了吗？', text: '离开这一页，写下的内容不会保留。', confirmText: '不写了' }
      const goes = !byKey && (await confirm(question))
      if (goes) newest.current()
      return goes
    }, []),
  )
  return null
}

interface FrameProps {
  centred?: boolean | undefined
  whole?: boolean | undefined
  onWritten?: (written: boolean) => void
  children: ReactNode
}

function Frame({ onWritten, ...drawn }: FrameProps) {
  return (
    <Layers>
      <CoverScope>
        <LimitScope onWritten={onWritten}>
          <Drawn {...drawn} />
        </LimitScope>
      </CoverScope>
    </Layers>
  )
}

function Drawn({ centred, whole, children }: Omit<FrameProps, 'onWritten'>) {
  const { large, scale } = useDisplay()
  const wide = useWide()
  const sideNav = useSideNav()
  const covered = useCovered()
  const sided = wide && !whole && sideNav.items.length > 0
  useEffect(() => showTabBar(!sided), [sided])
  // Beside what the page asks itself; where it asks nothing, the pull ends at once.
  usePulledDown(enterUnlessConfirmed)
  const classes = [
    'kit-page',
    large && 'largeFont',
    sided && 'kit-page-sided',
    centred && 'kit-page-centred',
    whole && 'kit-page-whole',
  ]
  return (
    <View className={classes.filter(Boolean).join(' ')} style={{ '--scale': String(scale) } as CSSProperties}>
      {sided && <SideBar {...sideNav} covered={covered} />}
      <View className="kit-page-main" {...spoken({ role: 'main' })} {...behind(covered)}>
        {children}
      </View>
      <CoverPlace />
    </View>
  )
}

function Parts({ title, lead, note, problem, kept, filters, children, acts, leave }: PageProps & Inside) {
  const wide = useWide()
  const pageBack = useBack()
  const back = leave ?? pageBack
  // A window whose first page this is has no arrow for a view either.
  const beside = useContext(BesideContext)
  const ownWay = beside ? leave !== beside.onClose : wide || (leave !== undefined && !hasBack())
  return (
    <>
      <View className="kit-page-head">
        {ownWay && back && (
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
