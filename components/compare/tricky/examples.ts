/** Written by `npx tsx tests/golden/make-tricky.ts`: drawings that split the networks, as links hold them. */
export const TRICKY: readonly { readonly truth: string; readonly code: string }[] = [
  {
    truth: '4',
    code: '1AA3hAABQIRDJPArqCEYSiIiJlQoJExos6rGl1mt0kmt0G-l4pavEMA7drNbtbsLdrdrZtbZQeQjQAynpRzUp6kUcKUpxSlM22w',
  },
  {
    truth: '0',
    code: '1OG42rQ7NJ0AAAAAA0SAAsQAAAAAAK-DEM6aD9IIDA-5BbWmXkIeEU2Vs-CEnyRX2ZcptsNlj4tt3_sDD7OLCY6qi2zS0lTdQOtx1K73PJDWqP0ZjpKSBib20g5LiQN7cVKK5k7S80hUxUTX0Q',
  },
  { truth: '1', code: '1kK53EC5NSgAAAAABrQAAAAAAhGAAAkAFaVjo_c_O3e_b-IZ5FK0XkLg5fwWX7weddY-PgsPkJeRTWvkr9roQ' },
  {
    truth: '2',
    code: '1xKhgfkLNToAJYAAAAAAyMADwAAAAAAMTj7wprXOdtAUCUvFzONG3Im4Y87345hoKeS8lfmilieUNNZ0tJ1_jE2bZBHQVe5TLaFft7vI6XzM7iA',
  },
  {
    truth: '8',
    code: '1G24hMzNOLQAACNAD8AAAAAABiIAAQ_zzYJr84wGrODevzitS971316LyPzxAhHoQtHomRDOs34W0mJX5u4c_d29YnQ_tvOTbfepZsw',
  },
  {
    truth: '9',
    code: '1Lk7_FE9NRgAFYAAEiAAAbACcAmZq8t-avZiciJSu7l8imHWdyytMhx5Fze9Mbi6fTLZ_DIarhoUtnCOr0ghbjH4CRg8nawr-uuMeNryyf3351ply7BtiJ3f2-_8aPq7c',
  },
];
