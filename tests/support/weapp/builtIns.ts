/** WeChat's own tags; each is a plain node to the framework, its behaviour is that of the screen or of the test's hand. */
export const builtIns = ['view', 'text', 'image', 'button', 'input', 'textarea', 'scroll-view', 'picker', 'picker-view', 'picker-view-column', 'switch',
  'swiper', 'swiper-item', 'form', 'label', 'checkbox', 'checkbox-group', 'radio', 'radio-group', 'slider', 'progress', 'icon', 'canvas', 'camera',
  'navigator', 'rich-text', 'cover-view', 'cover-image', 'root-portal', 'page-container', 'page-meta', 'native-slot', 'video', 'web-view', 'block', 'slot-view']
