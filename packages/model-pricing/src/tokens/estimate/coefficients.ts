// Made by tools/fit-estimator/run.ts.

/** Tokenizers that weights were fitted to, in the order of their columns. */
export const FAMILY_NAMES = ["o200k", "cl100k", "claude", "gemini", "llama", "qwen", "deepseek", "mistral"] as const;

/** Tokens that each feature adds, as `unpackFamily` reads them. */
export const WEIGHTS =
  "M,?:>999B<ZD2363338B?V>>C:C1@8MF114A1B0A^846B72558^=924B879?Y72<@;69<B]4?;5=<>A9V?<C@1865@XD9B?17417^F5B@26108[B80:C9@?7W@>03B?:8;ZF?>B2>B18\\Q6<:0:36B[I5<=0:54CK\\:<86<0=Ceb@<B0>;C?S72;B11658W>1<B20450YM17C02302Y>2<C16874VF1?B16>64W<7C>35065Y>4@C18788YF1=B22<42ZB1B?3B132XS1CC3?931YQ1<C0<:23\\\\0:B09931Z]0;C0;942XR1=C0=:32YU1?B1?=52ZS0?C0?;41YU0=C0=;51[[1<:0<94C[[:<C1;6:BZP2C70C=62XS1B;2B952]W:BB1B3=BZ[29C0966B^7;?B=?:45^6<>6B>?9>`:3;5?>B5<a@4==:=B;?eG2@@7<C=<hO1?@5>C;:k[2:=9@C9;me1947:C97la4868<C29oe071;:B:7of481<@C<9ps271;C@<7t_251;CA=9FG<AC3?371GA32C@1166E991>B25?7V0>:::;9A2KJ28860C58?R=AB=1<>@IZ09B31754XE@A:1@0B2WCA?0BA?BB[E89714C;6LD>@1B>>?@XI10@C1012TI33C11213M<?A81CB?>O6=:17<<>BW215:322@CG@721B==>BZB7:;992:B^F9>::B:82XJ6=C5;616KS3C01019:\\?9B>71140ZA:B>28@?0WAB<>19C;:ZX8?850C=4KJ29906B74N-9:@3:355H:?:2B4B=@_B@B40@<7B";

/** What widens the band, in eightieths of the estimate: ten parts for each family. */
export const BANDS = "M#1(-)#..#V#/#,(#+$'Y('##&####F%03#,#-+#K%.3($.-#\\R%'I()#/##?)/##$#'%&H*&$##G$##";
