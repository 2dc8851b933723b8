/** The page that client/ is, and the hashes its policy names. Written by `npm run build:report`; not for reading. */
export const SCRIPT =
  "\"use strict\";(()=>{var W=/(?![\\t\\n\\r])[\\p{Cc}\\p{Bidi_Control}]/u,Pe={\"\\0\":\"NUL\",\"؜\":\"ALM\",\"‎\":\"LRM\",\"‏\":\"RLM\"," +
  "\"‪\":\"LRE\",\"‫\":\"RLE\",\"‬\":\"PDF\",\"‭\":\"LRO\",\"‮\":\"RLO\",\"⁦\":\"LRI\",\"⁧\":\"RLI\",\"⁨\":\"FSI\",\"⁩\":\"PDI\"};function ae(n){retu" +
  "rn Pe[n]??`U+${n.charCodeAt(0).toString(16).toUpperCase().padStart(4,\"0\")}`}var Ie=\"http://www.w3.org/2000/svg" +
  "\";function o(n,t={},...e){return ie(document.createElement(n),t,e)}function L(n,t,...e){return ie(document.cre" +
  "ateElementNS(Ie,n),t,e)}function ie(n,t,e){for(let[r,s]of Object.entries(t))s!==void 0&&s!==!1&&n.setAttribute" +
  "(r,s===!0?\"\":String(s));for(let r of e)r!==void 0&&n.append(r);return n}function g(n){if(!W.test(n))return doc" +
  "ument.createTextNode(n);let t=document.createDocumentFragment();for(let e of n.split(new RegExp(`(${W.source})" +
  "`,\"u\")))W.test(e)?t.append(o(\"span\",{class:\"control\",\"data-name\":ae(e)},o(\"s\",{},e))):t.append(e);return t}fun" +
  "ction b(n){return o(\"bdi\",{},g(n))}var le=[\"fresh\",\"background\",\"chrome\",\"mixed\",\"copy\"],ce=[\"inserted\",\"dropp" +
  "ed\",\"changed\",\"figure\"];function fe(n){let t=n.stories.map(()=>[]),e=n.passages.map(({occurrences:r},s)=>{let " +
  "a=[];for(let l=0;l<r.length;l+=4){let[i,c,d,p]=r.slice(l,l+4),f={passage:s,place:a.length,story:i,start:c,end:" +
  "d,variant:p};a.push(f),t[i].push(f)}return a});for(let r of t)r.sort((s,a)=>s.start-a.start||a.end-s.end);retu" +
  "rn{...n,placesOf:e,placesIn:t}}function T({paragraphs:n}){let t=[];for(let e=0;e<n.length;e+=6){let[r,s,a,l,i," +
  "c]=n.slice(e,e+6);t.push({start:r,end:s,verdict:le[a],background:l/1e3,chrome:i/1e3,copy:c/1e3})}return t}var " +
  "k=110,Ve=/^(?![-–—•*]\\s)\\s*(?:\\S+\\s+){5}\\S/u;function R(n){let t=T(n),e=t.find(({start:i,end:c,verdict:d})=>d!" +
  "==\"chrome\"&&d!==\"background\"&&Ve.test(n.text.slice(i,Math.min(c,i+400)))),{start:r,end:s}=e??t[0]??{start:0,en" +
  "d:0},a=n.text.slice(r,Math.min(s,r+4*k)).replace(/\\s+/g,\" \");if(a===\"\")return n.id;if(a.length<=k)return a;let" +
  " l=a.lastIndexOf(\" \",k);return`${a.slice(0,l>k/2?l:k).replace(/[\\ud800-\\udbff]$/,\"\")}…`}function y(n,t,e=`${t}" +
  "s`){return`${n.toLocaleString(\"en\")} ${n===1?t:e}`}function x(n){return n>0&&n<.005?\"< 1 %\":n<1&&n>=.995?\"> 99" +
  " %\":`${Math.round(100*n)} %`}var v={background:\"background\",chrome:\"site furniture\"},_={fresh:\"fresh\",backgrou" +
  "nd:\"background\",chrome:\"site furniture\",mixed:\"mixed\",copy:\"copy\"};var q=[\"fresh\",\"background\",\"chrome\",\"copy\"" +
  "],J=1e3;function ue(n){let t=T(n),e=t.reduce((a,{start:l,end:i})=>a+i-l,0),r={fresh:\"\",background:\"\",chrome:\"\"" +
  ",copy:\"\"},s=0;for(let{start:a,end:l,background:i,chrome:c,copy:d}of t){let p=J*(l-a)/e,f=Math.min(3,p/4),u=Mat" +
  "h.max(0,1-i-c-d),m=s;for(let[h,M]of[[\"fresh\",u],[\"background\",i],[\"chrome\",c],[\"copy\",d]]){let S=m+(p-f)*M;M>0" +
  "&&(r[h]+=`M${Math.round(m*10)/10} 0H${Math.round(S*10)/10}V1H${Math.round(m*10)/10}z`),m=S}s+=p}return he(r)}f" +
  "unction me(n){let t={fresh:\"\",background:\"\",chrome:\"\",copy:\"\"},e=0;for(let r of q){let s=e+J*n[r];n[r]>0&&(t[r" +
  "]=`M${e} 0H${Math.max(e,s-2)}V1H${e}z`),e=s}return he(t)}function he(n){let t=q.filter(r=>n[r]!==\"\").map(r=>L(" +
  "\"path\",{class:r,d:n[r]})),e={viewBox:`0 0 ${J} 1`,preserveAspectRatio:\"none\",\"aria-hidden\":\"true\"};return L(\"s" +
  "vg\",{class:\"bar\",...e},...t)}function ge(n){let t={fresh:0,background:0,chrome:0,copy:0},e=0;for(let r of n)fo" +
  "r(let{start:s,end:a,background:l,chrome:i,copy:c}of T(r)){let d=a-s;e+=d,t.background+=d*l,t.chrome+=d*i,t.cop" +
  "y+=d*c}if(e===0)return{...t,fresh:1};for(let r of q)t[r]/=e;return t.fresh=Math.max(0,1-t.background-t.chrome-" +
  "t.copy),t}var ye=/^(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)/,We=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"June\",\"July\",\"Aug\",\"Sept\"" +
  ",\"Oct\",\"Nov\",\"Dec\"],_e=864e5,Fe=44,Y=220,O=30;function D(n){let[,t,e,r]=ye.exec(n)??[],s=We[Number(e)-1];retur" +
  "n t===void 0||s===void 0?n:`${Number(r)} ${s} ${t}`}function H(n,t){let[e,r]=[D(n),D(t)];if(e===r)return e;let" +
  "[s,a]=[e.split(\" \"),r.split(\" \")];return s.length!==3||a.length!==3||s[2]!==a[2]?`${e} – ${r}`:s[1]===a[1]?`${" +
  "s[0]}–${r}`:`${s[0]} ${s[1]} – ${r}`}var F=class{iso;first;last;#e;#t;#n;constructor(t){let e=[...new Set(t.fl" +
  "atMap(({date:l})=>l??[]))].sort();this.first=e[0],this.last=e.at(-1);let r=e.map(Ge);this.iso=r.every(l=>!Numb" +
  "er.isNaN(l));let s=new Map(e.map((l,i)=>[l,this.iso?r[i]-r[0]:i])),a=(this.last===void 0?0:s.get(this.last))+1" +
  ";this.#t=Math.min(Fe,a),this.#e=Int32Array.from(t,({date:l})=>l===void 0?-1:Math.floor(s.get(l)*this.#t/a)),th" +
  "is.#n=this.#r(t.map((l,i)=>i))}timeline(t){if(this.#t<2)return;let e=this.#r(t),r=Y/this.#t,s=(l,i)=>l.map((c," +
  "d)=>{if(c===0)return\"\";let p=3+(O-5)*c/i;return`M${X(d*r+r*.12)} ${O-1}v${X(-p)}h${X(r*.76)}V${O-1}z`}).join(\"" +
  "\"),a=Math.max(...this.#n);return L(\"svg\",{class:\"timeline\",viewBox:`0 0 ${Y} ${O}`,preserveAspectRatio:\"none\"," +
  "\"aria-hidden\":\"true\"},L(\"path\",{class:\"all\",d:s(this.#n,a)}),L(\"path\",{class:\"mine\",d:s(e,a)}),L(\"path\",{class" +
  ":\"base\",d:`M0 ${O-.5}H${Y}`}))}#r(t){let e=new Array(this.#t).fill(0);for(let r of new Set(t))this.#e[r]>=0&&e" +
  "[this.#e[r]]++;return e}};function Ge(n){let[,t,e,r]=ye.exec(n)??[];return t===void 0?Number.NaN:Date.UTC(Numb" +
  "er(t),Number(e)-1,Number(r))/_e}function X(n){return Math.round(100*n)/100}var Q=5;function be(n,t){let e=o(\"d" +
  "iv\",{id:\"card\",class:\"card\",role:\"tooltip\",hidden:!0});t.append(e);let r,s=()=>{r?.removeAttribute(\"aria-descr" +
  "ibedby\"),r=void 0,e.hidden=!0},a=i=>{r!==i&&(s(),r=i,e.replaceChildren(...i.dataset.copies===void 0?Ke(n,i):je" +
  "(n,i)),e.hidden=!1,i.setAttribute(\"aria-describedby\",\"card\"),Be(e,i))},l=i=>i.target.closest(\".place, .copied\"" +
  ")??void 0;t.addEventListener(\"pointerover\",i=>{let c=l(i);c?a(c):!e.contains(i.target)&&r!==document.activeEle" +
  "ment&&s()}),t.addEventListener(\"focusin\",i=>{let c=l(i);c?a(c):s()}),t.addEventListener(\"focusout\",s),addEvent" +
  "Listener(\"keydown\",({key:i})=>{i===\"Escape\"&&s()})}function Be(n,t){let e=t.getClientRects(),[r,s]=[e[0],e[e.l" +
  "ength-1]];if(!r||!s)return;let{offsetWidth:a,offsetHeight:l}=n,i=s.bottom+l+8<=innerHeight||r.top<l+8,c=Math.m" +
  "ax(8,Math.min(s.left,document.documentElement.clientWidth-a-8));n.style.left=`${c+scrollX}px`,n.style.top=`${(" +
  "i?s.bottom+4:r.top-l-4)+scrollY}px`}function Ke(n,t){let[e,r]=(t.dataset.place??\"\").split(\"-\").map(Number),{ro" +
  "le:s,stories:a,variants:l,firstSeen:i,lastSeen:c}=n.passages[e],d=n.placesOf[e],p=d[r],f=i===void 0||c===void " +
  "0?\"\":`, ${H(i,c)}`,u=l.length===1?\"\":`Wording ${p.variant+1} of ${l.length}. `,m=[...new Set(d.map(({story:h})" +
  "=>h))].filter(h=>h!==p.story);return[o(\"p\",{class:\"kicker\"},o(\"b\",{},`Passage ${e+1}`),o(\"span\",{class:`tag ${" +
  "s}`},v[s])),o(\"p\",{},`In ${y(a,\"story\",\"stories\")}${f}. ${u}`),...Ee(\"Also in\",m,n)]}function je(n,t){let e=Nu" +
  "mber(t.closest(\"article\")?.id.slice(2))-1,r=n.copies[Number(t.dataset.copies)].stories.filter(s=>s!==e);return" +
  "[o(\"p\",{class:\"kicker\"},o(\"b\",{},\"Copy\")),o(\"p\",{},\"It stands in another edition of this story.\"),...Ee(\"Near-" +
  "copies\",r,n)]}function Ee(n,t,e){if(t.length===0)return[];let r=t.slice(0,Q).map(s=>[b(e.stories[s].id)]);retu" +
  "rn t.length>Q&&r.push([`and ${t.length-Q} more`]),[o(\"p\",{},`${n}:`),o(\"ul\",{},...r.map(s=>o(\"li\",{},...s)))]}" +
  "function G(n){let t=[];for(let e=0;e<n.length;e+=5){let[r,s,a,l,i]=n.slice(e,e+5);t.push({kind:ce[r],fromStart" +
  ":s,fromEnd:a,toStart:l,toEnd:i})}return t}function Me(n,t,e){let r=document.createDocumentFragment(),s=0;for(l" +
  "et{kind:a,fromStart:l,fromEnd:i,toStart:c,toEnd:d}of e){r.append(g(t.slice(s,c)));let p=a===\"figure\"?\"figure\":" +
  "void 0;if(i>l){let f=c===t.length||d===c&&/\\S$/.test(t.slice(s,c)),u=o(\"del\",{class:p},g(n.slice(l,i)));f?u.pr" +
  "epend(\" \"):u.append(\" \"),r.append(u)}d>c&&r.append(o(\"ins\",{class:p},g(t.slice(c,d)))),s=d}return r.append(g(t" +
  ".slice(s))),r}function Se(n,t,e,r,s){let a=document.createDocumentFragment(),l=t;for(let i of r){let c=Math.ma" +
  "x(l,s===\"from\"?i.fromStart:i.toStart),d=Math.min(e,s===\"from\"?i.fromEnd:i.toEnd);if(c>=d)continue;a.append(g(n" +
  ".slice(l,c)));let p=i.kind===\"figure\"?\"figure\":void 0;a.append(o(s===\"from\"?\"del\":\"ins\",{class:p},g(n.slice(c," +
  "d)))),l=d}return a.append(g(n.slice(l,e))),a}var Z=new WeakMap;function C(n,t){let e=o(\"details\",{},o(\"summary" +
  "\",{},n));return Z.set(e,t),e.addEventListener(\"toggle\",()=>{e.open&&$e(e)}),e}function ee(n){$e(n),n.open=!0}f" +
  "unction $e(n){let t=Z.get(n);Z.delete(n),t&&n.append(t())}function P(n,t,e,r){let s=document.createDocumentFra" +
  "gment(),a=t.length>e+1?e:t.length;for(let c of t.slice(0,a))n.append(r(c));if(s.append(n),a===t.length)return " +
  "s;let l=o(\"button\",{type:\"button\",class:\"more\"},`Show all ${t.length.toLocaleString(\"en\")}`),i=n instanceof HT" +
  "MLTableElement?n.tBodies[0]:n;return l.addEventListener(\"click\",()=>{let c=t.slice(a).map(r);i.append(...c),l." +
  "remove();let d=c[0];d?.setAttribute(\"tabindex\",\"-1\"),d?.focus({preventScroll:!0})}),s.append(l),s}function Te(" +
  "n){let t=[],e=()=>{let s=[...n.querySelectorAll(\"details:not([open])\")];t.push(...s);for(let a of s)ee(a);for(" +
  "let a of n.querySelectorAll(\"button.more\"))a.click()},r=()=>{for(let s of t)s.open=!1;t=[]};addEventListener(\"" +
  "beforeprint\",e),addEventListener(\"afterprint\",r),matchMedia(\"print\").addEventListener(\"change\",({matches:s})=>" +
  "s?e():r())}var Ue=12;function Le(n){return n.copies.map((t,e)=>{let[r]=t.stories,s=o(\"ol\",{class:\"copied-by\"})" +
  ";return o(\"article\",{id:`e-${e+1}`,class:\"copies\",tabindex:-1,\"aria-labelledby\":`e-${e+1}-name`},o(\"div\",{clas" +
  "s:\"margin\"},o(\"p\",{class:\"figure\"},o(\"b\",{},String(t.stories.length)),\" near-copies\"),o(\"p\",{},`least likeness" +
  " to the first ${t.similarity.toFixed(2)}`)),o(\"div\",{class:\"main\"},o(\"h3\",{id:`e-${e+1}-name`,class:\"headline\"" +
  ",dir:\"auto\",lang:\"\"},o(\"a\",{href:`#e-${e+1}`},g(R(n.stories[r])))),P(s,t.stories,Ue,a=>{let{id:l,date:i,source" +
  ":c}=n.stories[a],d=[c,i===void 0?void 0:D(i)].filter(f=>f!==void 0),p=o(\"a\",{href:`#s-${a+1}`},b(l));return o(" +
  "\"li\",{},p,d.length>0?` (${d.join(\", \")})`:void 0)}),C(\"Side by side\",()=>qe(t,e,n))))})}function qe(n,t,e){let" +
  " r=o(\"div\",{},we(n,0,e));if(n.compared.length===1)return r;let s=o(\"select\",{id:`e-${t+1}-other`},...n.stories" +
  ".slice(1).map((l,i)=>o(\"option\",{value:i},e.stories[l].id)));s.addEventListener(\"change\",()=>r.replaceChildren" +
  "(we(n,Number(s.value),e)));let a=o(\"label\",{for:`e-${t+1}-other`},\"Beside the first: \");return o(\"div\",{},o(\"p" +
  "\",{class:\"choice\"},a,s),r)}function we({stories:n,compared:t},e,r){let[s,a]=[r.stories[n[0]],r.stories[n[e+1]]" +
  "],[l,i]=[T(s),T(a)],{differences:c,pairs:d}=t[e],p=G(c),f=o(\"tbody\",{});for(let m=0;m<d.length;m+=4){let[h,M,S" +
  ",E]=d.slice(m,m+4),$=[\"from\",\"to\"].map(N=>{let[Ce,se]=N===\"from\"?[s.text,l.slice(h,M)]:[a.text,i.slice(S,E)],A" +
  "e=se.map(({start:ke,end:Oe})=>o(\"p\",{dir:\"auto\",lang:\"\"},Se(Ce,ke,Oe,p,N)));return o(\"td\",{class:se.length===0" +
  "?\"nothing\":void 0},...Ae)});f.append(o(\"tr\",{},...$))}let u=p.length===0?\"no word differs\":`${y(p.length,\"diff" +
  "erence\")}`;return o(\"table\",{class:\"side-by-side\"},o(\"caption\",{},`Side by side: ${u}`),o(\"thead\",{},o(\"tr\",{}" +
  ",...[s,a].map(({id:m})=>o(\"th\",{scope:\"col\"},b(m))))),f)}var ve={text:\"\",role:\"\",source:\"\",from:\"\",to:\"\"},K=cl" +
  "ass{#e;#t;#n;constructor(t){this.#e=t}find({text:t,role:e,source:r,from:s,to:a}){let{stories:l,passages:i,copi" +
  "es:c,placesOf:d,placesIn:p}=this.#e,f=B(t).trim(),u=l.map(E=>(r===\"\"||E.source===r)&&Je(E,s,a)),m=i.map(E=>e==" +
  "=\"\"||E.role===e),h=f===\"\"?void 0:this.#r().map(E=>E.includes(f)),M=f===\"\"?void 0:this.#o().map(E=>E.includes(f" +
  ")),S=l.map((E,$)=>u[$]&&(h?.[$]??!0)&&(e===\"\"||p[$].some(({passage:N})=>m[N])));return{stories:S,passages:i.ma" +
  "p((E,$)=>m[$]&&(M?.[$]??!0)&&d[$].some(({story:N})=>u[N])),copies:c.map(({stories:E})=>E.some($=>S[$]))}}#r(){" +
  "return this.#t??=this.#e.stories.map(({id:t,text:e})=>`${B(t)}\n${B(e)}`),this.#t}#o(){return this.#n??=this.#e" +
  ".passages.map(({variants:t})=>t.map(({text:e})=>B(e)).join(`\n`)),this.#n}};function Je({date:n},t,e){return t=" +
  "==\"\"&&e===\"\"?!0:n===void 0?!1:n>=t&&(e===\"\"||n.slice(0,e.length)<=e)}function B(n){return n.normalize(\"NFKD\")." +
  "replace(new RegExp(\"\\\\p{M}\",\"gu\"),\"\").toLowerCase().replace(/\\s+/g,\" \")}var Ye=120,j=class{element;#e=o(\"input" +
  "\",{type:\"search\",id:\"f-text\",autocomplete:\"off\",spellcheck:\"false\"});#t=De(\"f-role\",\"any role\",Object.entries(" +
  "v));#n;#r;#o;constructor(t,e,r){let s=[...new Set(t.stories.flatMap(({source:p})=>p??[]))].sort();this.#n=De(\"" +
  "f-source\",\"any source\",s.map(p=>[p,p]));let a=e.iso?{min:e.first?.slice(0,10),max:e.last?.slice(0,10)}:{},l=p=" +
  ">o(\"input\",{id:p,type:e.iso?\"date\":\"text\",...a});this.#r=l(\"f-from\"),this.#o=l(\"f-to\");let i=o(\"button\",{type:" +
  "\"reset\"},\"Clear\");this.element=o(\"form\",{role:\"search\",\"aria-label\":\"Filter passages, stories and near-copies\"" +
  "},I(\"Text\",this.#e,\"wide\"),I(\"Role\",this.#t),s.length>0?I(\"Source\",this.#n):void 0,e.first===void 0?void 0:I(\"" +
  "From\",this.#r),e.first===void 0?void 0:I(\"To\",this.#o),i);let c,d=()=>{clearTimeout(c),r(this.wanted)};this.el" +
  "ement.addEventListener(\"input\",()=>{clearTimeout(c),c=setTimeout(d,Ye)}),this.element.addEventListener(\"submit" +
  "\",p=>{p.preventDefault(),d()}),this.element.addEventListener(\"reset\",()=>queueMicrotask(()=>r(ve)))}get wanted" +
  "(){return{text:this.#e.value,role:this.#t.value,source:this.#n.value,from:this.#r.value,to:this.#o.value}}clea" +
  "r(){for(let t of[this.#e,this.#t,this.#n,this.#r,this.#o])t.value=\"\"}};function I(n,t,e){return o(\"div\",{class" +
  ":e},o(\"label\",{for:t.id},n),t)}function De(n,t,e){return o(\"select\",{id:n},o(\"option\",{value:\"\"},t),...e.map((" +
  "[r,s])=>o(\"option\",{value:r},s)))}var te=4,Xe=12,Qe=25;function Ne(n,t){return n.passages.map((e,r)=>{let s=n." +
  "placesOf[r],{role:a,stories:l,sources:i,firstSeen:c,lastSeen:d,variants:p}=e,f=[p.length>1?y(p.length,\"wording" +
  "\"):\"\",y(s.length,\"place\"),`why it is ${v[a]}`];return o(\"article\",{id:`p-${r+1}`,class:`passage ${a}`,tabindex" +
  ":-1,\"aria-labelledby\":`p-${r+1}-name`},o(\"div\",{class:\"margin\"},o(\"p\",{class:\"figure\"},o(\"b\",{},String(l)),l==" +
  "=1?\" story\":\" stories\"),t.timeline(s.map(({story:u})=>u)),c===void 0||d===void 0?void 0:o(\"p\",{class:\"when\"},H" +
  "(c,d)),i.length===0?void 0:o(\"p\",{class:\"sources\"},...Ze(i))),o(\"div\",{class:\"main\"},o(\"h3\",{id:`p-${r+1}-name" +
  "`,class:\"kicker\"},o(\"a\",{href:`#p-${r+1}`},`Passage ${r+1}`),o(\"span\",{class:`tag ${a}`},v[a])),o(\"p\",{class:\"" +
  "text\",dir:\"auto\",lang:\"\"},g(p[0].text)),C(f.filter(u=>u!==\"\").join(\", \"),()=>et(e,r,n))))})}function Ze(n){let" +
  " t=n.slice(0,n.length>te+1?te:n.length),e=t.flatMap((r,s)=>s===0?[b(r)]:[\", \",b(r)]);return t.length<n.length?" +
  "[...e,` and ${n.length-t.length} more`]:e}function et(n,t,e){let r=e.placesOf[t];return o(\"div\",{class:\"inside" +
  "\"},n.variants.length>1?tt(n):void 0,o(\"section\",{class:\"places\"},o(\"h4\",{},\"Where it stands\"),P(nt(n),r,Qe,s=>" +
  "rt(s,n,e))),o(\"section\",{class:\"why\"},o(\"h4\",{},`Why it is ${v[n.role]}`),ot(n)))}function tt({variants:n}){le" +
  "t t=n[0].text,e=o(\"ol\",{class:\"wordings\"}),r=n.map((s,a)=>({...s,i:a}));return o(\"section\",{},o(\"h4\",{},\"How i" +
  "t is worded\"),o(\"p\",{class:\"legend\"},\"Against the most typical wording: \",o(\"del\",{},\"dropped\"),\", \",o(\"ins\",{" +
  "},\"inserted\"),\", \",o(\"del\",{class:\"figure\"},\"old\"),\" \",o(\"ins\",{class:\"figure\"},\"new figure\"),\".\"),P(e,r,Xe,({" +
  "text:s,count:a,differences:l,similarity:i,i:c})=>{let d=c===0?\"the most typical\":`${x(i)} the same words`;retu" +
  "rn o(\"li\",{},o(\"p\",{class:\"note\"},`${y(a,\"place\")}, ${d}`),o(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},c===0?g(s):" +
  "Me(t,s,G(l))))}))}function nt({variants:n}){let t=[\"Story\",\"Source\",\"Date\",...n.length>1?[\"Wording\",\"Same word" +
  "s\"]:[]];return o(\"table\",{},o(\"thead\",{},o(\"tr\",{},...t.map(e=>o(\"th\",{scope:\"col\"},e)))),o(\"tbody\",{}))}funct" +
  "ion rt({passage:n,place:t,story:e,variant:r},{variants:s},a){let{id:l,source:i,date:c}=a.stories[e],d=o(\"a\",{h" +
  "ref:`#o-${n+1}-${t+1}`},b(R(a.stories[e])));return o(\"tr\",{},o(\"th\",{scope:\"row\"},d,o(\"span\",{class:\"id\"},b(l)" +
  ")),z(\"Source\",i===void 0?\"–\":b(i)),z(\"Date\",c===void 0?\"–\":D(c)),...s.length>1?[z(\"Wording\",String(r+1)),z(\"Sa" +
  "me words\",x(s[r].similarity))]:[])}function z(n,t){return o(\"td\",{\"data-head\":n},t)}function ot({evidence:{ver" +
  "batim:n,home:t,edge:e,beyond:r,perDocument:s,prose:a},...l}){let i=[[\"Stories\",[`${l.stories} (${y(l.documents" +
  ",\"text\")}, near-copies counted)`]],[\"In the same words, figures apart\",[x(n)]],[\"Whole sentences of prose\",[x(" +
  "a)]],[\"At the head or the foot of its story\",[x(e)]],[\"… with a headline or label in between\",[x(r)]],[\"Times " +
  "in a story\",[String(Math.round(s*100)/100)]]];t&&i.push([\"Commonest source\",[b(t.source),`, in ${t.documents} " +
  "of its ${t.pages} stories`]]),l.sources.length>te+1&&i.push([\"All its sources\",l.sources.flatMap((d,p)=>p===0?" +
  "[b(d)]:[\", \",b(d)])]);let c=o(\"dl\",{});for(let[d,p]of i)c.append(o(\"div\",{},o(\"dt\",{},d),o(\"dd\",{},...p)));ret" +
  "urn c}function Re(n){return n.stories.map((t,e)=>{let{fresh:r,copies:s}=t,a=new Set(n.placesIn[e].map(({passag" +
  "e:c})=>c)).size,l=y(T(t).length,\"paragraph\"),i=a===0?l:`${l}, ${y(a,\"recurring passage\")}`;return o(\"article\"," +
  "{id:`s-${e+1}`,class:\"story\",tabindex:-1,\"aria-labelledby\":`s-${e+1}-name`},o(\"div\",{class:\"margin\"},o(\"p\",{cl" +
  "ass:\"figure\"},o(\"b\",{},x(r)),\" fresh\"),o(\"p\",{class:\"when\"},...st(t)),s===void 0?void 0:o(\"p\",{},o(\"a\",{href:`" +
  "#e-${s+1}`},\"has near-copies\"))),o(\"div\",{class:\"main\"},o(\"h3\",{id:`s-${e+1}-name`,class:\"headline\",dir:\"auto\"" +
  ",lang:\"\"},o(\"a\",{href:`#s-${e+1}`},g(R(t)))),ue(t),o(\"p\",{class:\"id\"},b(t.id)),C(i,()=>at(t,e,n))))})}function" +
  " st({source:n,date:t}){let e=[];return n!==void 0&&e.push(b(n)),t!==void 0&&e.push(...e.length>0?[o(\"br\")]:[]," +
  "D(t)),e}function at(n,t,e){let r=o(\"div\",{class:\"reading\"}),s=e.placesIn[t],a=0;for(let l of T(n)){for(;a<s.le" +
  "ngth&&s[a].end<=l.start;)a++;r.append(it(n,l,s,a,e))}return r}function it(n,{start:t,end:e,verdict:r,...s},a,l" +
  ",i){let c=o(\"p\",{dir:\"auto\",lang:\"\"}),d=t;for(let m=l;m<a.length&&a[m].start<e;m++){let h=a[m],M=Math.max(d,h." +
  "start),S=Math.min(e,h.end);M>=S||(c.append(g(n.text.slice(d,M))),c.append(o(\"a\",{class:`place ${i.passages[h.p" +
  "assage].role}`,href:`#p-${h.passage+1}`,id:M===h.start?`o-${h.passage+1}-${h.place+1}`:void 0,\"data-place\":`${" +
  "h.passage}-${h.place}`},g(n.text.slice(M,S)))),d=S)}c.append(g(n.text.slice(d,e)));let{copies:p}=n,f=_[r],u=p!" +
  "==void 0&&s.copy>0;return o(\"div\",{class:`paragraph ${r}`},o(\"p\",{class:\"verdict\"},u?o(\"a\",{href:`#e-${p+1}`,c" +
  "lass:\"copied\",\"data-copies\":p},f):f,r===\"mixed\"?o(\"span\",{},lt(s)):void 0),c)}function lt({background:n,chrome" +
  ":t,copy:e}){return`${x(Math.max(0,1-n-t-e))} fresh`}var ct={p:\"passages\",s:\"stories\",o:\"stories\",e:\"copies\"},U" +
  "=class{nav=o(\"nav\",{\"aria-label\":\"Views\"});main=o(\"main\",{id:\"content\",tabindex:-1});#e;#t;#n;constructor(t,e," +
  "r){this.#t=t,this.#n=r,this.#e=e.map(({name:a,title:l,about:i,articles:c})=>{let d=o(\"span\",{class:\"total\"},c." +
  "length.toLocaleString(\"en\")),p=o(\"p\",{class:\"nothing\",hidden:c.length>0},\"There is none.\"),f=o(\"header\",{},o(\"" +
  "h2\",{id:`${a}-name`},l),o(\"p\",{},i)),u=o(\"section\",{id:a,\"aria-labelledby\":`${a}-name`,tabindex:-1},f,p,...c)," +
  "m=o(\"a\",{href:`#${a}`},l,\" \",d);return{name:a,section:u,link:m,articles:c,nothing:p,total:d}});let s=o(\"ul\",{}" +
  ",...this.#e.map(({link:a})=>o(\"li\",{},a)));this.nav.append(s),this.main.append(...this.#e.map(({section:a})=>a" +
  ")),document.addEventListener(\"click\",a=>this.#r(a)),addEventListener(\"hashchange\",()=>this.show(location.hash)" +
  ")}filter(t){let e=[];for(let{name:r,articles:s,nothing:a,total:l}of this.#e){let i=0;for(let[p,f]of s.entries(" +
  ")){let u=t[r][p];u&&i++,f.hidden===u&&(f.hidden=!u)}a.hidden=i>0,a.textContent=s.length>0?\"None is like this.\"" +
  ":\"There is none.\";let c=s.length.toLocaleString(\"en\");l.textContent=i===s.length?c:`${i.toLocaleString(\"en\")} " +
  "of ${c}`;let d={passages:[\"passage\"],stories:[\"story\",\"stories\"],copies:[\"group of near-copies\",\"groups of nea" +
  "r-copies\"]}[r];s.length>0&&e.push(`${i.toLocaleString(\"en\")} of ${y(s.length,...d)}`)}return e.join(\", \")}show" +
  "(t){let e=t.slice(1),[r,s,a]=e.split(\"-\"),l=this.#e.find(({name:f})=>f===(ct[r]??e))??this.#e[0];for(let f of " +
  "this.#e)f.section.hidden=f!==l,f===l?f.link.setAttribute(\"aria-current\",\"page\"):f.link.removeAttribute(\"aria-c" +
  "urrent\");let i=r===\"o\"?this.#t.placesOf[Number(s)-1]?.[Number(a)-1]?.story:void 0,c=r===\"o\"?i??-1:s===void 0?-" +
  "1:Number(s)-1,d=l.articles[c];if(!d){scrollTo(0,0);return}d.hidden&&this.#n();for(let f of d.querySelectorAll(" +
  "\"details\"))ee(f);let p=r===\"o\"&&document.getElementById(e)||d;p.focus({preventScroll:!0}),p.scrollIntoView({bl" +
  "ock:r===\"o\"?\"center\":\"start\"}),requestAnimationFrame(()=>p.scrollIntoView({block:r===\"o\"?\"center\":\"start\"}))}#" +
  "r(t){if(t.defaultPrevented||t.button!==0||t.ctrlKey||t.metaKey||t.shiftKey)return;let e=t.target.closest?.(\"a\"" +
  ")?.getAttribute(\"href\");e?.startsWith(\"#\")&&(t.preventDefault(),e===\"#content\"?this.main.focus():location.hash" +
  "===e?this.show(e):location.hash=e)}};var w=fe(JSON.parse(document.getElementById(\"data\")?.textContent??\"\")),A=" +
  "new F(w.stories),He=new K(w),re=o(\"p\",{class:\"results\",\"aria-live\":\"polite\",\"aria-atomic\":\"true\"}),ne=new j(w," +
  "A,n=>{re.textContent=V.filter(He.find(n))}),V=new U(w,[{name:\"passages\",title:\"Passages\",about:\"What recurs, t" +
  "he most repeated first.\",articles:Ne(w,A)},{name:\"stories\",title:\"Stories\",about:\"How much of each is fresh, a" +
  "nd what the rest is.\",articles:Re(w)},{name:\"copies\",title:\"Near-copies\",about:\"Stories that copy each other w" +
  "hole; they count as one.\",articles:Le(w)}],()=>{ne.clear(),re.textContent=`Filter cleared to show what the lin" +
  "k leads to. ${V.filter(He.find(ne.wanted))}`}),oe=o(\"div\",{class:\"page\"},o(\"a\",{class:\"skip\",href:\"#content\"}," +
  "\"Skip to the content\"),dt(w),o(\"div\",{class:\"controls\"},V.nav,ne.element,re),V.main);document.body.prepend(oe)" +
  ";be(w,oe);Te(oe);V.show(location.hash);function dt({title:n,stories:t,passages:e,copies:r}){let s=new Set(t.fl" +
  "atMap(({source:c})=>c??[])).size,a=[y(t.length,\"story\",\"stories\")+(s>0?` from ${y(s,\"source\")}`:\"\"),A.first===" +
  "void 0||A.last===void 0?\"\":H(A.first,A.last),y(e.length,\"passage\")+(e.length===1?\" recurs\":\" recur\"),r.length>" +
  "0?y(r.length,\"group of near-copies\",\"groups of near-copies\"):\"\"],l=ge(t),i=[\"fresh\",\"background\",\"chrome\",\"cop" +
  "y\"].map(c=>o(\"li\",{class:c},o(\"b\",{},x(l[c])),` ${_[c]}`));return o(\"header\",{class:\"masthead\"},o(\"h1\",{dir:\"a" +
  "uto\"},n),o(\"p\",{class:\"facts\"},a.filter(c=>c!==\"\").join(\" · \")),me(l),o(\"ul\",{class:\"shares\",\"aria-label\":\"Wha" +
  "t the text of all stories is\"},...i))}})();";
export const SCRIPT_SHA256 =
  "cGY3E5dvcX2cUg1XUDrGqa7wupe2imGYBPM+hcmCZoY=";
export const STYLE =
  ":root{color-scheme:light dark;--paper: #fdfcf8;--ink: #1f1d19;--soft: #615d54;--line: #dcd8cd;--field: #8a857a" +
  ";--fresh: #1c6b58;--background: #96590a;--chrome: #6d6a63;--copy: #3b5ca6;--background-tint: #fbf1dc;--chrome-" +
  "tint: #f1efea;--copy-tint: #e8eef9;--gone: #a3322b;--gone-tint: #fbeae7;--new-tint: #e2f2ec;--serif: \"Iowan Ol" +
  "d Style\", \"Charter\", \"Palatino Linotype\", Palatino, Georgia, \"Noto Serif\", serif;--sans: system-ui, -apple-sys" +
  "tem, \"Segoe UI\", Roboto, \"Noto Sans\", \"Helvetica Neue\", Arial, sans-serif}@media(prefers-color-scheme:dark){:r" +
  "oot{--paper: #181714;--ink: #ebe7dd;--soft: #aca699;--line: #3a3730;--field: #7d786d;--fresh: #6fc7ab;--backgr" +
  "ound: #e2ac57;--chrome: #a29e94;--copy: #93b2f0;--background-tint: #31270f;--chrome-tint: #27251f;--copy-tint:" +
  " #1d273c;--gone: #f0948a;--gone-tint: #3a1f1b;--new-tint: #16342b}}*,*:before,*:after{box-sizing:border-box}ht" +
  "ml{-webkit-text-size-adjust:100%;text-size-adjust:100%}body{margin:0;background:var(--paper);color:var(--ink);" +
  "font:.9375rem / 1.45 var(--sans);overflow-wrap:anywhere}p,ul,ol,dl,dd,h1,h2,h3,h4{margin:0;padding:0}ul,ol{lis" +
  "t-style:none}a{color:inherit;text-decoration-color:var(--field);text-underline-offset:.2em}a:hover{text-decora" +
  "tion-color:currentColor}:focus-visible{outline:2px solid var(--copy);outline-offset:3px}main:focus,section:foc" +
  "us{outline:none}main>section{scroll-margin-top:100vh}.page,.plain{max-width:76rem;margin:0 auto;padding:2.5rem" +
  " clamp(1rem,4vw,3rem) 5rem}.plain li{margin:1rem 0 1rem 2rem;list-style:decimal}.skip{position:absolute;inset-" +
  "inline-start:1rem;top:-4rem;padding:.5rem .75rem;background:var(--ink);color:var(--paper)}.skip:focus{top:.5re" +
  "m}h1{font:400 clamp(1.75rem,1.2rem + 2.2vw,2.75rem) / 1.12 var(--serif);letter-spacing:-.01em;text-wrap:balanc" +
  "e}.facts{margin:.6rem 0 1.4rem;color:var(--soft)}.bar{display:block;width:100%;height:.8rem}.bar .fresh{fill:v" +
  "ar(--fresh)}.bar .background{fill:var(--background)}.bar .chrome{fill:var(--chrome);fill-opacity:.75}.bar .cop" +
  "y{fill:var(--copy)}.shares{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;margin-top:.6rem}.shares b{font-vari" +
  "ant-numeric:tabular-nums}.shares li:before{content:\"\";display:inline-block;width:.7em;height:.7em;margin-inlin" +
  "e-end:.5em;background:currentColor}.shares .fresh:before{background:var(--fresh)}.shares .background:before{ba" +
  "ckground:var(--background)}.shares .chrome:before{background:var(--chrome);opacity:.75}.shares .copy:before{ba" +
  "ckground:var(--copy)}.controls{margin:2rem 0 0;border-top:3px double var(--ink)}nav ul{display:flex;flex-wrap:" +
  "wrap;gap:0 2rem;padding:.9rem 0 0}nav a{display:block;padding:.25rem 0;border-bottom:2px solid transparent;fon" +
  "t:1.125rem / 1.4 var(--serif);text-decoration:none}nav a:hover{border-color:var(--field)}nav a[aria-current]{b" +
  "order-color:var(--ink)}.total{color:var(--soft);font:.8125rem var(--sans);font-variant-numeric:tabular-nums}fo" +
  "rm{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem 1rem;padding:1rem 0 0}form div{flex:1 1 8.5rem;min-w" +
  "idth:0;max-width:13rem}form .wide{flex:2 1 14rem;max-width:none}label{display:block;color:var(--soft);font-siz" +
  "e:.8125rem}input,select,button{min-height:2.25rem;padding:.25rem .5rem;border:1px solid var(--field);border-ra" +
  "dius:2px;background:var(--paper);color:var(--ink);font:inherit}input,form select{width:100%}button{padding-inl" +
  "ine:.9rem;cursor:pointer}button:hover{border-color:var(--ink)}.more{margin-top:.75rem}.results{min-height:1.45" +
  "em;margin-top:.5rem;color:var(--soft);font-size:.875rem}section>header{display:flex;flex-wrap:wrap;align-items" +
  ":baseline;gap:0 1rem;padding:1.25rem 0 1rem}h2{font:400 1.5rem / 1.3 var(--serif)}section>header p,p.nothing{c" +
  "olor:var(--soft)}article{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:0 2.5rem;padding:1.4rem 0;" +
  "border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 11rem;scroll-margin-top:." +
  "5rem}article:focus{outline:none}article[hidden]{display:none}.margin{color:var(--soft);font-size:.875rem}.marg" +
  "in p+p,.margin svg+p{margin-top:.3rem}.margin .figure{line-height:1.1}.margin .figure b{color:var(--ink);font:" +
  "400 2rem / 1 var(--serif);font-variant-numeric:lining-nums}.timeline{display:block;width:100%;max-width:13rem;" +
  "height:2rem;margin-top:.5rem}.timeline .all{fill:var(--line)}.timeline .mine{fill:var(--ink)}.timeline .base{s" +
  "troke:var(--field);vector-effect:non-scaling-stroke}.main>*{max-width:46rem}.main>details[open],.main>.bar{max" +
  "-width:none}.kicker{display:flex;align-items:baseline;gap:.75rem;margin-bottom:.35rem;color:var(--soft);font:4" +
  "00 .875rem / 1.4 var(--sans)}.kicker a,.headline a{text-decoration:none}.kicker a:hover,.headline a:hover{text" +
  "-decoration:underline}article:focus .kicker a,article:focus .headline a{outline:2px solid var(--copy);outline-" +
  "offset:3px}.tag{padding-inline-start:.5rem;border-inline-start:3px solid}.tag.background{color:var(--backgroun" +
  "d)}.tag.chrome{color:var(--chrome);border-inline-start-style:dotted}.text{font:1.125rem / 1.5 var(--serif)}.he" +
  "adline{font:400 1.25rem / 1.3 var(--serif)}.id{color:var(--soft);font-size:.8125rem}.story .bar{margin:.6rem 0" +
  " .3rem}summary{width:fit-content;margin-top:.5rem;padding:.15rem 0;color:var(--soft);cursor:pointer}summary:ho" +
  "ver{color:var(--ink)}.inside{display:grid;grid-template-columns:minmax(0,3fr) minmax(14rem,2fr);gap:1.75rem 2." +
  "5rem;margin-top:1rem}.inside>section:first-child{grid-column:1 / -1;max-width:46rem}h4{margin-bottom:.4rem;pad" +
  "ding-bottom:.25rem;border-bottom:1px solid var(--line);font:600 .875rem / 1.4 var(--sans)}.legend,.note{color:" +
  "var(--soft);font-size:.8125rem}.wordings{counter-reset:wording}.wordings li{position:relative;margin-top:.9rem" +
  ";padding-inline-start:2.25rem;counter-increment:wording}.wordings li:before{content:counter(wording);position:" +
  "absolute;inset-inline-start:0;color:var(--soft);font:1.125rem / 1.2 var(--serif)}.wordings .text{font-size:1re" +
  "m}del,ins{padding:0 .1em;color:inherit}del{background:var(--gone-tint);color:var(--gone);text-decoration:line-" +
  "through}ins{background:var(--new-tint);text-decoration:underline;text-decoration-thickness:2px;text-decoration" +
  "-color:var(--fresh);text-underline-offset:.15em}ins.figure{border:1.5px solid var(--ink);background:none;font-" +
  "weight:600;text-decoration:none}del:before,ins:before,del:after,ins:after{position:absolute;width:1px;height:1" +
  "px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}del:before{content:\" [dropped: \"}ins:before{content" +
  ":\" [inserted: \"}del.figure:before{content:\" [old figure: \"}ins.figure:before{content:\" [new figure: \"}del:afte" +
  "r,ins:after{content:\"] \"}table{width:100%;border-collapse:collapse;font-size:.875rem}th,td{padding:.35rem .75r" +
  "em .35rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}thead th{c" +
  "olor:var(--soft);font-size:.8125rem}th .id{display:block}td{font-variant-numeric:tabular-nums}dl div{display:f" +
  "lex;justify-content:space-between;gap:.25rem 1rem;padding:.35rem 0;border-bottom:1px solid var(--line);font-si" +
  "ze:.875rem}dt{color:var(--soft)}dd{text-align:end;font-variant-numeric:tabular-nums}.reading{max-width:54rem;m" +
  "argin-top:1rem}.paragraph{display:grid;grid-template-columns:minmax(0,1fr) 7rem;gap:0 1rem;margin-bottom:.2rem" +
  ";padding:.35rem 0 .35rem .9rem;border-inline-start:4px solid transparent}.paragraph>p:last-child{grid-row:1;gr" +
  "id-column:1;font:1.0625rem / 1.5 var(--serif)}.verdict{grid-row:1;grid-column:2;color:var(--soft);font-size:.8" +
  "125rem;line-height:1.6rem}.verdict span{display:block;line-height:1.3}.paragraph.fresh{border-color:var(--fres" +
  "h)}.paragraph.background{border-color:var(--background);border-inline-start-style:double;background:var(--back" +
  "ground-tint)}.paragraph.background .verdict{color:var(--background)}.paragraph.chrome{border-color:var(--chrom" +
  "e);border-inline-start-style:dotted;background:var(--chrome-tint)}.paragraph.chrome .verdict{color:var(--chrom" +
  "e)}.paragraph.copy{border-color:var(--copy);border-inline-start-style:dashed;background:var(--copy-tint)}.para" +
  "graph.copy .verdict{color:var(--copy)}.paragraph.mixed{border-color:var(--field);border-inline-start-style:das" +
  "hed}.place{text-decoration:none;border-bottom:1.5px solid var(--background)}.place.chrome{border-bottom:1.5px " +
  "dotted var(--chrome)}.paragraph.mixed .place.background{background:var(--background-tint)}.paragraph.mixed .pl" +
  "ace.chrome{background:var(--chrome-tint)}.place:hover,.place:focus{background:var(--paper)}.card{position:abso" +
  "lute;z-index:1;width:max-content;max-width:min(22rem,calc(100vw - 1rem));padding:.7rem .9rem;border:1px solid " +
  "var(--field);background:var(--paper);font-size:.875rem}.card ul{padding-inline-start:1rem;list-style:\"– \"}.cop" +
  "ied-by{margin-top:.4rem}.choice{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:.75rem 0}.choi" +
  "ce select{max-width:100%}caption{padding:.75rem 0;color:var(--soft);text-align:start}.side-by-side{table-layou" +
  "t:fixed}.side-by-side td{padding:.5rem 1.5rem .5rem 0;font:1rem / 1.5 var(--serif)}.side-by-side td+td{padding" +
  "-inline:1.5rem 0;border-inline-start:1px solid var(--line)}.side-by-side td p+p{margin-top:.5rem}.control:befo" +
  "re{content:attr(data-name);padding:0 .2em;border:1px dashed currentColor;font:.75em var(--sans)}.control s{dis" +
  "play:none}@media(max-width:50rem){.page,.plain{padding-top:1.5rem}article{grid-template-columns:minmax(0,1fr);" +
  "gap:.6rem;contain-intrinsic-size:auto 18rem}.margin{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem" +
  " 1rem}.margin p+p,.margin svg+p{margin-top:0}.margin .figure b{font-size:1.5rem}.timeline{flex:1 1 8rem;height" +
  ":1.5rem;margin:0}.inside,.paragraph{grid-template-columns:minmax(0,1fr)}.paragraph>p:last-child{grid-row:2}.ve" +
  "rdict{grid-column:1;line-height:1.4}.verdict span{display:inline;margin-inline-start:.5em}form div{max-width:n" +
  "one}.places thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.places tr{displ" +
  "ay:flex;flex-wrap:wrap;gap:0 1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}.places th,.places td{pa" +
  "dding:0;border:0}.places th{flex:1 1 100%}.places td[data-head]:before{content:attr(data-head) \" \";color:var(-" +
  "-soft)}.side-by-side td,.side-by-side td+td{padding-inline:.5rem;font-size:.875rem}}@media(min-width:110rem){." +
  "page{max-width:100rem;font-size:1.0625rem}article{grid-template-columns:17rem minmax(0,1fr);gap:0 4rem}.timeli" +
  "ne{max-width:17rem}}@media(forced-colors:active){.bar,.timeline,.shares li:before{forced-color-adjust:none}}@m" +
  "edia print{:root{color-scheme:light}body{font-size:9.5pt}.page{max-width:none;padding:0}.skip,nav,form,summary" +
  ",button,.choice,.card{display:none}.controls{margin:1rem 0 0;border-top-width:1px}main>section[hidden]{display" +
  ":block}article{content-visibility:visible}h2,h3,h4,.kicker{break-after:avoid}.paragraph,.wordings li,tr,dl div" +
  ",.margin{break-inside:avoid}p{orphans:3;widows:3}.paragraph,del,ins,.place,.bar,.shares li:before{print-color-" +
  "adjust:exact;-webkit-print-color-adjust:exact}}";
export const STYLE_SHA256 =
  "Iuf3Z2ksnV64aqRad0as+/TWQMDJP/sqsRsQp2ayUq4=";
