// Counted in the texts that the estimator was fitted to, written as distances that `markHan` reads.

/** The 150 commonest Chinese characters, which make tokens of two and more. */
export const COMMONEST_HAN =
  '!)!!"=#-14G(LI"1D[\'C<~~s~^%=1/~8,J=s(}p~?>=!!~A~~~~~+~;>J~~~~~A-"t%~~~~z\'!b?`-)"^/~~~~@~&A>~//~4~`*~D=j~~g!%A)~~~nK~~~rW7RG68A~~\'0)A"7BW~.U~~~~~~~~`~~D~V~~~~g~~~~~x~~~~:~~~~k~~~")~~~e~-~~~~,~~2~~\'0~~~*~~~~~C~~~~Rm^=~Z\'~~W~~S)~~d~~~~~~~~~~~~~~e<c~~<~%~~~~~R\'*$~~~~~~~~~]6T-%P~~~~p~~~~~~~~~~0~2&1~"~_~%~~yC';

/** The next 450, which are tokens of their own in most encodings. */
export const USUAL_HAN =
  '(\'&"&?-!%8E!%!"\'+%5!$%$(.(/=(06\'!%-K2B>$-n3+"~6~3.;$\'$6,9!"1)1;,0"!##)"+~($"(La!B!\'"\'-<84<\'(,!!+!!%&4$)&$0!#/,Sp=~]~~~`#?S07Tc1;~L;r4#&)&#,&#_x~~~~52=&#0"#!4<JA4,#%0<~~~v\'>%>(*[!+0$3p$)2]!"<3$/@,"F5!ZTca.>~~~5"&4"5"*;d8&"y,YK~~~f\'(\'#1;Y"!U"^9~y+)%.""0+4.%C,F:5.>F!!-=}~~"~h~~f1:6!"6Z8"%]#@56bgs&*$Y~,**~~B~~~~~~GQ~~GA0]#S~^$E~~~~\'&H~~~+"!xB3~~>"(4~O~t~@0"C~M\'6T.6WCU"7*~~@~CG~~~~,$!=$\'$&##(&\'B31~~\'&"4]&~~&~~@3C"f0OT~~]~$~~~~~~~~~~~~L~}b#""*NM~~~}#%%"("$!"%#($((*%$+0\'3~~]@2A.N\\~~"~~\'#4"T%2(#!"!B!8%TL~,5p%~8%#~~~~~~~tp;5~}3X2(#_%(B(B/{\'%~~~$")-+R0~{~~<@l~~~~~~~~~~j';
