/** All benchmarks, one after another. They print ratios to a peer in the same run; they pass no judgement. */
import { benchHttp } from './http.ts';
import { benchProduct } from './product.ts';
import { bench } from './store.ts';

await bench();
await benchHttp();
await benchProduct();
