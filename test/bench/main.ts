/**
 * All benchmarks, one after another; with `groot` the large register alone, which takes minutes. They print ratios to a
 * peer in the same run; they pass no judgement.
 */
import { benchGroot, matenUit } from './groot.ts';
import { benchHttp } from './http.ts';
import { benchPortaal } from './portaal.ts';
import { benchProduct } from './product.ts';
import { bench } from './store.ts';
import { benchVastleggen } from './vastleggen.ts';

const [welke, ...rest] = process.argv.slice(2);
if (welke === 'groot') await benchGroot(matenUit(rest));
else {
  await bench();
  await benchHttp();
  await benchProduct();
  await benchPortaal();
  await benchVastleggen();
}
