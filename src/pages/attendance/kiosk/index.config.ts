export default definePageConfig({ navigationBarTitleText: '自助签到', navigationStyle: 'custom', disableScroll: true })
