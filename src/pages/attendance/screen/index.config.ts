export default definePageConfig({ navigationBarTitleText: '投屏', navigationStyle: 'custom' })
